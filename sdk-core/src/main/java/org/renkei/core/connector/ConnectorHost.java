package org.renkei.core.connector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.renkei.api.Council;
import org.renkei.api.charter.Wording;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.indicator.IndicatorMatcher;
import org.renkei.api.indicator.WarningList;
import org.renkei.spi.Connector;
import org.renkei.spi.ConnectorContext;
import org.renkei.spi.ConnectorException;
import org.renkei.spi.ConnectorFactory;
import org.renkei.spi.MatcherFactory;

/**
 * Connects tools to a council: it finds connectors on the class path and in plugin directories, opens them with settings, and
 * owns everything hard about them.
 *
 * <p>Each instance keeps how far it is in a directory of its own below the host's. Nothing is written outside of it, except by
 * the connectors, where their settings say, and by unpacking plugins beside their zips.
 *
 * <p><b>Threads:</b> safe for use by several threads at once. <b>Closing:</b> closes its instances, then unloads its plugins.
 */
public final class ConnectorHost implements AutoCloseable {
    private static final String CONFIG = "config.";

    private final Path directory;
    private final InstantSource clock;
    private final String matcher;
    private final WarningList warnings;
    private final @Nullable PluginDirectory plugins;
    private final Services services;
    private final LazyHttp http;
    private final ReferencedSecrets secrets;
    private final List<ConnectorInstance> instances = new ArrayList<>();
    private boolean closed;

    private ConnectorHost(Builder builder) {
        directory = builder.directory;
        clock = builder.clock;
        matcher = builder.matcher;
        warnings = builder.warnings;
        plugins = builder.plugins == null ? null : new PluginDirectory(builder.plugins);
        services = new Services(plugins, new CodeLog("host"));
        http = new LazyHttp(builder.trust);
        secrets = new ReferencedSecrets(builder.environment);
    }

    /** Begins a host that keeps its instances' state below {@code directory}. */
    public static Builder builder(Path directory) {
        return new Builder(directory);
    }

    /** Returns what kinds of connectors there are. */
    public List<ConnectorFactory.Descriptor> connectors() {
        return factories().values().stream()
                .map(found -> found.provider().descriptor())
                .toList();
    }

    /** Returns the plugins that were refused, with the reason, by file name. */
    public Map<String, CouncilException> refusedPlugins() {
        return plugins == null ? Map.of() : plugins.refused();
    }

    /**
     * Opens a connector for {@code council}. The council stays the caller's; it must be open as long as the instance is.
     *
     * @throws InvalidInputException if a setting is missing, unknown or unsuitable, with its key
     * @throws CouncilException {@code UNSUPPORTED} if there is no such connector or it cannot work here, {@code STORE_LOCKED} if
     *     the instance is open already, {@code STATE_CONFLICT} if its settings have changed and they do not say what that means,
     *     {@code STORE_DAMAGED} or {@code STORE_FAILED} if its directory cannot be used
     */
    public synchronized ConnectorInstance open(InstanceSettings settings, Council council) {
        if (closed) {
            throw new CouncilException(ErrorCode.CLOSED, "the connector host is closed; open another one");
        }
        Service<ConnectorFactory<?>> factory = factories().get(settings.connector());
        if (factory == null) {
            throw new CouncilException(
                    ErrorCode.UNSUPPORTED,
                    "setting 'connector' of " + settings.name() + " names none of "
                            + factories().keySet() + "; correct it or add the plugin");
        }
        ConnectorInstance.Parts parts = parts(settings.name());
        Service<Connector> connector = factory.sibling(factory.call(provider -> connect(provider, settings, parts)));
        try {
            ConnectorInstance instance = new ConnectorInstance(settings, connector, council, parts);
            instances.removeIf(ConnectorInstance::isClosed);
            instances.add(instance);
            return instance;
        } catch (RuntimeException e) {
            connector.run(Connector::close);
            throw e;
        }
    }

    /**
     * Closes the instances of a plugin, and unloads it: its classes can then be collected.
     *
     * @return false if there is no such plugin
     */
    public synchronized boolean unload(String plugin) {
        instances.removeIf(instance -> {
            boolean its = instance.plugin().equals(plugin);
            if (its) {
                instance.close();
            }
            return its;
        });
        return plugins != null && plugins.loaders().containsKey(plugin) && plugins.unload(plugin);
    }

    private <C extends Record> Connector connect(
            ConnectorFactory<C> factory, InstanceSettings settings, ConnectorInstance.Parts parts) {
        C config;
        try {
            config = RecordBinder.bind(factory.configType(), settings.config());
        } catch (InvalidInputException e) {
            throw new InvalidInputException(CONFIG + e.field(), e.rule(), e.fix());
        }
        ConnectorContext context = new LentContext(
                settings.name(),
                settings.destination(),
                clock,
                this::matcher,
                http,
                secrets,
                parts.log(),
                parts.directory().resolve("scratch"));
        try {
            return factory.open(config, context);
        } catch (ConnectorException e) {
            throw new CouncilException(
                    ErrorCode.UNSUPPORTED,
                    "connector " + settings.connector() + " cannot work with these settings: " + e.code() + ", "
                            + e.remedy().en());
        }
    }

    private ConnectorInstance.Parts parts(String name) {
        try {
            Path own = Directories.make(directory.resolve(name));
            Directories.make(own.resolve("scratch"));
            return new ConnectorInstance.Parts(own, clock, warnings, new CodeLog(name));
        } catch (IOException e) {
            throw new CouncilException(
                    ErrorCode.STORE_FAILED, "directory " + directory + " cannot be used; check its owner", e);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // a service is asked for by its raw class
    private Map<String, Service<ConnectorFactory<?>>> factories() {
        return (Map) services.find(
                ConnectorFactory.class, factory -> factory.descriptor().id());
    }

    private IndicatorMatcher matcher(Collection<Indicator> indicators) {
        Service<MatcherFactory> factory =
                services.find(MatcherFactory.class, MatcherFactory::name).get(matcher);
        if (factory == null) {
            throw ConnectorException.instanceBroken(
                    "NO_MATCHER",
                    new Wording("照合器が無い。renkei-match を加える", "there is no matcher of that name; add renkei-match"));
        }
        return factory.call(provider -> provider.build(indicators));
    }

    @Override
    public synchronized void close() {
        closed = true;
        instances.forEach(ConnectorInstance::close);
        instances.clear();
        http.close();
        if (plugins != null) {
            plugins.close();
        }
    }

    /** Collects what a host is made of. <b>Threads:</b> for one thread. */
    public static final class Builder {
        private final Path directory;
        private InstantSource clock = InstantSource.system();
        private String matcher = "exact";
        private WarningList warnings = WarningList.shipped();
        private @Nullable Path plugins;
        private Supplier<SSLContext> trust = Builder::systemTrust;
        private UnaryOperator<@Nullable String> environment = System::getenv;

        private Builder(Path directory) {
            this.directory = Objects.requireNonNull(directory, "directory");
        }

        /** Loads plugins from the zips in {@code zips} as well. */
        public Builder plugins(Path zips) {
            if (!Files.isDirectory(zips)) {
                throw new InvalidInputException("plugins", "it must be a directory", "make it or leave it out");
            }
            plugins = zips;
            return this;
        }

        /** Takes the time from {@code source}. */
        public Builder clock(InstantSource source) {
            clock = Objects.requireNonNull(source, "source");
            return this;
        }

        /** Lends connectors the matcher of that name: {@code exact} unless told. */
        public Builder matcher(String name) {
            matcher = Objects.requireNonNull(name, "name");
            return this;
        }

        /** Blocks nothing that {@code list} holds back, such as one with our own assets; the shipped one unless told. */
        public Builder warnings(WarningList list) {
            warnings = Objects.requireNonNull(list, "list");
            return this;
        }

        /** Trusts, over TLS, what {@code context} trusts; the system's trust unless told. */
        public Builder trust(SSLContext context) {
            Objects.requireNonNull(context, "context");
            trust = () -> context;
            return this;
        }

        /** Looks up {@code env:} secrets in {@code variables} instead of the process's environment. */
        public Builder environment(Map<String, String> variables) {
            Map<String, String> copy = Map.copyOf(variables);
            environment = copy::get;
            return this;
        }

        /** Returns the host. */
        public ConnectorHost build() {
            return new ConnectorHost(this);
        }

        private static SSLContext systemTrust() {
            try {
                return SSLContext.getDefault();
            } catch (NoSuchAlgorithmException e) {
                throw new CouncilException(
                        ErrorCode.UNSUPPORTED, "this Java has no default TLS; install its certificates", e);
            }
        }
    }
}
