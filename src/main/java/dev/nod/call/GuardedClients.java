package dev.nod.call;

import java.net.Proxy;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** A client for each template: without redirects, proxies, retries or shared connections, and with its own addresses. */
final class GuardedClients implements AutoCloseable {

    private static final Duration CONNECTING = Duration.ofSeconds(10);

    private final Map<String, OkHttpClient> clients = new HashMap<>();

    /**
     * @param allowed what each template may dial besides public addresses, by its name
     */
    GuardedClients(Map<String, List<AddressRange>> allowed) {
        var usual = new OkHttpClient.Builder()
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .proxy(Proxy.NO_PROXY)
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.NANOSECONDS))
                .connectTimeout(CONNECTING)
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .addNetworkInterceptor(new SentOnce())
                .build();
        allowed.forEach((template, ranges) -> clients.put(template, usual.newBuilder()
                .socketFactory(new GuardedSockets(ranges))
                .build()));
    }

    /** Null if there is no such template. */
    @Nullable
    OkHttpClient of(String template) {
        return clients.get(template);
    }

    /** Lets no call go on. */
    @Override
    public void close() {
        clients.values().forEach(client -> {
            client.dispatcher().cancelAll();
            client.connectionPool().evictAll();
        });
    }
}
