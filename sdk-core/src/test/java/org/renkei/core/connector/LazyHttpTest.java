package org.renkei.core.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.renkei.spi.ConnectorException;
import org.renkei.spi.ConnectorException.Kind;
import org.renkei.spi.Http;

class LazyHttpTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    Path dir;

    private final List<AutoCloseable> open = new ArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();
    private Http http = request -> new Http.Response(0, Map.of(), new byte[0]);

    @BeforeEach
    void make_a_client() throws GeneralSecurityException {
        http = client(SSLContext.getDefault());
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable thing : open) {
            thing.close();
        }
    }

    @Test
    void opening_a_host_loads_nothing_of_the_http_client_and_the_first_request_does() throws Exception {
        try (Watching loader = new Watching()) {
            Class<?> host = loader.loadClass(ConnectorHost.class.getName());
            Object builder = host.getMethod("builder", Path.class).invoke(null, dir);
            Object made = builder.getClass().getMethod("build").invoke(builder);
            host.getMethod("connectors").invoke(made);
            host.getMethod("close").invoke(made);
            assertThat(loader.loaded).contains(LazyHttp.class.getName());
            assertThat(loader.loaded).noneMatch(name -> name.startsWith("org.apache.hc."));
            Class.forName(ClassicHttp.class.getName(), true, loader);
            assertThat(loader.loaded).anyMatch(name -> name.startsWith("org.apache.hc."));
        }
    }

    @Test
    void a_request_and_its_answer_go_through_with_headers_and_bodies() throws IOException {
        URI uri = serve(exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders()
                    .add("ETag", exchange.getRequestHeaders().getFirst("X-Key"));
            answer(exchange, 207, new String(body, StandardCharsets.UTF_8) + "!");
        });
        Http.Response response = http.send(Http.Request.builder("POST", uri)
                .header("X-Key", "k1")
                .body("協議会".getBytes(StandardCharsets.UTF_8), "text/plain; charset=UTF-8")
                .build());
        assertThat(response.status()).isEqualTo(207);
        assertThat(response.header("etag")).contains("k1");
        assertThat(response.text()).isEqualTo("協議会!");
    }

    @Test
    void a_redirect_is_handed_back_and_not_followed() throws IOException {
        URI uri = serve(exchange -> {
            exchange.getResponseHeaders()
                    .add(
                            "Location",
                            "http://127.0.0.1:" + exchange.getLocalAddress().getPort() + "/b");
            answer(exchange, 302, "");
        });
        assertThat(http.send(get(uri).build()).status()).isEqualTo(302);
        assertThat(asked).hasValue(1);
    }

    @Test
    void an_answer_beyond_its_limit_is_not_read() throws IOException {
        URI uri = serve(exchange -> answer(exchange, 200, "x".repeat(5_000)));
        assertThat(http.send(get(uri).maxBytes(5_000).build()).body()).hasSize(5_000);
        assertThatThrownBy(() -> http.send(get(uri).maxBytes(4_999).build()))
                .isInstanceOfSatisfying(ConnectorException.class, e -> {
                    assertThat(e.kind()).isEqualTo(Kind.AMBIGUOUS);
                    assertThat(e.code()).isEqualTo("ANSWER_TOO_LARGE");
                });
    }

    @Test
    void a_failed_request_is_not_repeated_by_itself() throws IOException {
        URI uri = serve(exchange -> answer(exchange, 503, "busy"));
        assertThat(http.send(get(uri).build()).status()).isEqualTo(503);
        assertThat(asked).hasValue(1);
    }

    @Test
    void an_answer_that_never_comes_ends_as_unclear() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            URI uri = URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/");
            assertThatThrownBy(() ->
                            http.send(get(uri).timeout(Duration.ofMillis(300)).build()))
                    .isInstanceOfSatisfying(
                            ConnectorException.class, e -> assertThat(e.kind()).isEqualTo(Kind.AMBIGUOUS));
        }
    }

    @Test
    void a_deadline_that_comes_at_any_moment_ends_as_unclear_or_as_not_connected() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            URI uri = URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/");
            for (int i = 0; i < 40; i++) {
                Duration soon = Duration.ofMillis(i % 4 + 1L);
                assertThatThrownBy(() -> http.send(get(uri).timeout(soon).build()))
                        .isInstanceOfSatisfying(ConnectorException.class, e -> assertThat(e.kind())
                                .isIn(Kind.AMBIGUOUS, Kind.RETRYABLE));
            }
        }
    }

    @Test
    void an_answer_that_drips_ends_at_the_deadline() throws IOException {
        URI uri = serve(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 10_000; i++) {
                exchange.getResponseBody().write('x');
                exchange.getResponseBody().flush();
                pause();
            }
        });
        assertThatThrownBy(
                        () -> http.send(get(uri).timeout(Duration.ofMillis(500)).build()))
                .isInstanceOfSatisfying(
                        ConnectorException.class, e -> assertThat(e.code()).isEqualTo("NO_ANSWER"));
    }

    @Test
    void nobody_there_can_be_tried_again() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        assertThatThrownBy(() -> http.send(
                        get(URI.create("http://127.0.0.1:" + port + "/")).build()))
                .isInstanceOfSatisfying(
                        ConnectorException.class, e -> assertThat(e.kind()).isEqualTo(Kind.RETRYABLE));
    }

    @Test
    void a_certificate_for_this_host_is_accepted_and_one_for_another_host_refused() throws Exception {
        assertThat(tls("dns:localhost,ip:127.0.0.1", true)).isEqualTo("200");
        assertThat(tls("dns:other.example", true)).isEqualTo("INSTANCE_BROKEN TLS_REFUSED");
    }

    @Test
    void a_certificate_of_an_issuer_that_nobody_trusts_is_refused() throws Exception {
        assertThat(tls("dns:localhost,ip:127.0.0.1", false)).isEqualTo("INSTANCE_BROKEN TLS_REFUSED");
    }

    private String tls(String names, boolean trusted) throws Exception {
        KeyStore keys = certificate(names);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context(keys)));
        server.createContext("/", exchange -> answer(exchange, 200, "ok"));
        server.start();
        open.add(() -> server.stop(0));
        Http client = client(trusted ? context(keys) : SSLContext.getDefault());
        URI uri = URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/");
        try {
            return Integer.toString(client.send(get(uri).build()).status());
        } catch (ConnectorException e) {
            return e.kind() + " " + e.code();
        }
    }

    private KeyStore certificate(String names) throws Exception {
        Path store = Files.createTempDirectory(dir, "tls").resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "test",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=test",
                        "-ext",
                        "san=" + names,
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        return keys;
    }

    private static SSLContext context(KeyStore keys) throws GeneralSecurityException {

        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        KeyStore trust = KeyStore.getInstance("PKCS12");
        try {
            trust.load(null, PASSWORD);
        } catch (IOException impossible) {
            throw new GeneralSecurityException(impossible);
        }
        trust.setCertificateEntry("test", keys.getCertificate("test"));
        TrustManagerFactory others = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        others.init(trust);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), others.getTrustManagers(), null);
        return context;
    }

    private Http client(SSLContext trust) {
        LazyHttp made = new LazyHttp(() -> trust);
        open.add(made);
        return made;
    }

    private URI serve(Handler handler) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            try (exchange) {
                handler.handle(exchange);
            }
        });
        server.start();
        open.add(() -> server.stop(0));
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/a");
    }

    private static Http.Request.Builder get(URI uri) {
        return Http.Request.builder("GET", uri);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(5); // between the drips of the answer, not for the test
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Handler {
        void handle(HttpExchange exchange) throws IOException;
    }

    /** Loads our classes and their libraries by itself, and remembers which. */
    private static final class Watching extends URLClassLoader {
        final List<String> loaded = new ArrayList<>();

        Watching() throws IOException {
            super(path(), ClassLoader.getPlatformClassLoader());
        }

        private static URL[] path() throws IOException {
            List<URL> urls = new ArrayList<>();
            for (String part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
                urls.add(Path.of(part).toUri().toURL());
            }
            return urls.toArray(URL[]::new);
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            loaded.add(name);
            return super.findClass(name);
        }
    }
}
