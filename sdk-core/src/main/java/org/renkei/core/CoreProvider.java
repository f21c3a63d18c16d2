package org.renkei.core;

import java.net.URI;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.renkei.api.Council;
import org.renkei.api.CouncilOptions;
import org.renkei.api.CouncilProvider;
import org.renkei.api.Credentials;
import org.renkei.api.EmbeddedCouncil;
import org.renkei.api.charter.Charter;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.lint.LeakLint;
import org.renkei.api.lint.LeakProfile;
import org.renkei.core.access.AccessDecision;
import org.renkei.core.access.AccessRule;
import org.renkei.core.json.StrictJson;
import org.renkei.core.lint.ProfileLint;
import org.renkei.core.memory.InMemoryStore;
import org.renkei.spi.store.StoreFactory;

/** What stands behind the door of the API: found by {@link ServiceLoader}, never named by callers. */
public final class CoreProvider implements CouncilProvider {
    /** Does nothing. */
    public CoreProvider() {}

    @Override
    public EmbeddedCouncil inMemory(CouncilOptions options) {
        return inMemory(options, new AccessDecision());
    }

    @Override
    public EmbeddedCouncil open(Path directory, CouncilOptions options) {
        StoreFactory factory = factory();
        Founding founding = new Founding(options);
        founding.prepare(directory);
        return LiveCouncil.open(factory.open(directory, options.clock()), founding, new AccessDecision());
    }

    @Override
    public void restore(Path backup, Path directory) {
        factory().restore(backup, directory);
    }

    @Override
    public Charter charter(Path file) {
        return CharterFiles.read(file);
    }

    @Override
    public LeakProfile leakProfile(Path file) {
        return StrictJson.shared().readFile(OperatorFile.read("profile", file), LeakProfile.class, profile -> {});
    }

    @Override
    public LeakLint leakLint(LeakProfile profile) {
        return new ProfileLint(profile);
    }

    @Override
    public Council connect(URI hub, Credentials credentials) {
        throw new CouncilException(
                ErrorCode.UNSUPPORTED,
                "this version opens councils in memory and embedded only; use Council.open(Path) instead");
    }

    /** Opens a council in memory under another access rule, so that tests can show that a wrong one is caught. */
    static EmbeddedCouncil inMemory(CouncilOptions options, AccessRule rule) {
        return LiveCouncil.open(new InMemoryStore(options.clock()), options, rule);
    }

    private static StoreFactory factory() {
        return find(CoreProvider.class.getClassLoader())
                .or(() -> find(Thread.currentThread().getContextClassLoader()))
                .orElseThrow(() -> new CouncilException(
                        ErrorCode.UNSUPPORTED, "no durable store was found; add renkei-store-jdbc to the class path"));
    }

    private static Optional<StoreFactory> find(@Nullable ClassLoader loader) {
        return ServiceLoader.load(StoreFactory.class, loader).stream()
                .map(ServiceLoader.Provider::get)
                .min(Comparator.comparing(StoreFactory::name));
    }
}
