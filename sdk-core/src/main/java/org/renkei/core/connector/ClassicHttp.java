package org.renkei.core.connector;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.renkei.api.charter.Wording;
import org.renkei.spi.ConnectorException;
import org.renkei.spi.Http;

/** One request, one attempt: no redirects, no repetition, no cookies, and an end in time and size. */
final class ClassicHttp implements Http, AutoCloseable {
    private static final Timeout TO_CONNECT = Timeout.ofSeconds(10);
    private static final int MOST_HEADERS = 200;
    private static final int LONGEST_HEADER = 16_384;
    private static final Wording CHECK_NETWORK =
            new Wording("接続先と経路(プロキシ、ファイアウォール)を確認する", "check the address and the way to it: proxy, firewall");
    private static final Wording CHECK_CERTIFICATE =
            new Wording("接続先の証明書の名前と発行者を確認する", "check the name in the other side's certificate and who issued it");
    private static final Wording CHECK_TOOL =
            new Wording("接続先の状態を確認する。要求は届いた可能性がある", "look at the tool; it may have done what was asked");

    private final CloseableHttpClient client;

    ClassicHttp(SSLContext trust) {
        client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setTlsSocketStrategy(new DefaultClientTlsStrategy(trust))
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(Http1Config.custom()
                                        .setMaxHeaderCount(MOST_HEADERS)
                                        .setMaxLineLength(LONGEST_HEADER)
                                        .build())
                                .build())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(TO_CONNECT)
                                .build())
                        .build())
                .useSystemProperties()
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    @Override
    public Response send(Request request) {
        HttpUriRequestBase message = message(request);
        // a time-out between bytes does not end an answer that drips; this does
        Executor atDeadline =
                CompletableFuture.delayedExecutor(request.timeout().toMillis(), TimeUnit.MILLISECONDS, Runnable::run);
        CompletableFuture<Void> deadline = CompletableFuture.runAsync(message::cancel, atDeadline);
        try {
            return client.execute(message, response -> answer(response, request.maxBytes()));
        } catch (ConnectTimeoutException | ConnectException | NoRouteToHostException | UnknownHostException e) {
            throw ConnectorException.retryable("CONNECT_FAILED", CHECK_NETWORK).causedBy(e);
        } catch (SSLHandshakeException | SSLPeerUnverifiedException e) {
            throw ConnectorException.instanceBroken("TLS_REFUSED", CHECK_CERTIFICATE)
                    .causedBy(e);
        } catch (IOException e) {
            throw ConnectorException.ambiguous("NO_ANSWER", CHECK_TOOL).causedBy(e);
        } catch (IllegalStateException | NullPointerException e) {
            if (!message.isCancelled()) {
                throw e;
            }
            // the deadline came while the client was still about to connect, or to send, and took its connection away
            throw ConnectorException.ambiguous("NO_ANSWER", CHECK_TOOL).causedBy(e);
        } finally {
            deadline.cancel(false);
        }
    }

    private static HttpUriRequestBase message(Request request) {
        HttpUriRequestBase message = new HttpUriRequestBase(request.method(), request.uri());
        request.headers().forEach(message::setHeader);
        message.setConfig(RequestConfig.custom()
                .setResponseTimeout(Timeout.of(request.timeout()))
                .setConnectionRequestTimeout(TO_CONNECT)
                .build());
        byte[] body = request.body();
        if (body.length > 0) {
            String type = request.headers().getOrDefault("Content-Type", "application/octet-stream");
            message.setEntity(new ByteArrayEntity(body, ContentType.parse(type)));
        }
        return message;
    }

    private static Response answer(ClassicHttpResponse response, int maxBytes) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : response.getHeaders()) {
            headers.putIfAbsent(header.getName(), header.getValue());
        }
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return new Response(response.getCode(), headers, new byte[0]);
        }
        InputStream in = entity.getContent();
        byte[] body = in.readNBytes(maxBytes);
        if (in.read() >= 0) {
            response.close(); // or the client would read the rest to use the connection again
            throw ConnectorException.ambiguous("ANSWER_TOO_LARGE", CHECK_TOOL);
        }
        return new Response(response.getCode(), headers, body);
    }

    @Override
    public void close() {
        client.close(CloseMode.GRACEFUL);
    }
}
