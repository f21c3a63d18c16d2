package org.renkei.spi;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.error.Require;

/**
 * HTTP as the host lends it: with limits on time and size, certificates checked against the host they are for, and redirects
 * handed back instead of followed, so that a token never travels to a host that nobody configured.
 *
 * <p><b>Threads:</b> safe for use by several threads at once.
 */
public interface Http {
    /**
     * Sends one request, once, and returns the answer, whatever its status.
     *
     * @throws ConnectorException {@code RETRYABLE} if no connection came about; {@code INSTANCE_BROKEN} if the other side's
     *     certificate is refused; {@code AMBIGUOUS} if the request was sent and no whole answer
     *     within time and size came back, so that it may or may not have been done
     */
    Response send(Request request);

    /** A request. <b>Threads:</b> immutable. */
    final class Request {
        private final String method;
        private final URI uri;
        private final Map<String, String> headers;
        private final byte[] body;
        private final Duration timeout;
        private final int maxBytes;

        private Request(Builder builder) {
            method = builder.method;
            uri = builder.uri;
            headers = Map.copyOf(builder.headers);
            body = builder.body;
            timeout = builder.timeout;
            maxBytes = builder.maxBytes;
        }

        /**
         * Begins a request.
         *
         * @param method such as {@code GET}
         * @param uri an absolute http or https address without user information
         */
        public static Builder builder(String method, URI uri) {
            return new Builder(method, uri);
        }

        /** Returns the method. */
        public String method() {
            return method;
        }

        /** Returns the address. */
        public URI uri() {
            return uri;
        }

        /** Returns the headers. */
        public Map<String, String> headers() {
            return headers;
        }

        /** Returns a copy of the body, empty if there is none. */
        public byte[] body() {
            return body.clone();
        }

        /** Returns how long the whole exchange may take. */
        public Duration timeout() {
            return timeout;
        }

        /** Returns how large the answer's body may be. */
        public int maxBytes() {
            return maxBytes;
        }

        @Override
        public String toString() {
            return "request";
        }

        /** Collects what is optional. <b>Threads:</b> for one thread. */
        public static final class Builder {
            private final String method;
            private final URI uri;
            private final Map<String, String> headers = new LinkedHashMap<>();
            private byte[] body = new byte[0];
            private Duration timeout = Duration.ofSeconds(30);
            private int maxBytes = 1_048_576;

            private Builder(String method, URI uri) {
                String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
                boolean web = scheme.equals("https") || scheme.equals("http");
                if (!web || uri.getHost() == null || uri.getRawUserInfo() != null) {
                    throw new InvalidInputException(
                            "uri", "an absolute http or https address without user information", "correct the address");
                }
                this.method = Require.line("method", method, 20);
                this.uri = uri;
            }

            /** Sets a header; the last one of a name counts. */
            public Builder header(String name, String value) {
                headers.put(Require.line("header", name, 200), Require.line("header", value, 8_192));
                return this;
            }

            /** Sets the body and its type. */
            public Builder body(byte[] bytes, String mediaType) {
                body = bytes.clone();
                return header("Content-Type", mediaType);
            }

            /** Limits how long the whole exchange may take: 30 seconds unless told. */
            public Builder timeout(Duration time) {
                Objects.requireNonNull(time, "time");
                if (time.isNegative() || time.isZero()) {
                    throw new InvalidInputException("timeout", "it must be longer than nothing", "give it some time");
                }
                timeout = time;
                return this;
            }

            /** Limits how large the answer's body may be: 1 MiB unless told. */
            public Builder maxBytes(int bytes) {
                Require.between("maxBytes", (long) bytes, 0, Integer.MAX_VALUE);
                maxBytes = bytes;
                return this;
            }

            /** Returns the request. */
            public Request build() {
                return new Request(this);
            }
        }
    }

    /** An answer. <b>Threads:</b> immutable. */
    final class Response {
        private final int status;
        private final Map<String, String> headers;
        private final byte[] body;

        /**
         * Makes an answer.
         *
         * @param headers by name in any case; of several with one name, the first
         */
        public Response(int status, Map<String, String> headers, byte[] body) {
            this.status = status;
            Map<String, String> byName = new LinkedHashMap<>();
            headers.forEach((name, value) -> byName.putIfAbsent(name.toLowerCase(Locale.ROOT), value));
            this.headers = byName;
            this.body = body.clone();
        }

        /** Returns the status code. */
        public int status() {
            return status;
        }

        /** Returns a header by its name in any case. */
        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
        }

        /** Returns a copy of the body. */
        public byte[] body() {
            return body.clone();
        }

        /** Returns the body read as UTF-8. */
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        @Override
        public String toString() {
            return "response " + status;
        }
    }
}
