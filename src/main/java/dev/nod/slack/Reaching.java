package dev.nod.slack;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/** Tells calls that never got a connection from calls that failed after one stood. */
final class Reaching {

    /** Whether a call has a connection that it may have written to. */
    private record Reached(AtomicBoolean flag) {}

    private Reaching() {}

    static void addTo(OkHttpClient.Builder client) {
        client.addInterceptor(Reaching::watch).addNetworkInterceptor(Reaching::mark);
    }

    private static Response watch(Interceptor.Chain chain) throws IOException {
        var reached = new Reached(new AtomicBoolean());
        try {
            return chain.proceed(chain.request().newBuilder().tag(Reached.class, reached).build());
        } catch (IOException e) {
            throw reached.flag().get() ? e : new UnreachableException(e);
        }
    }

    /** A network interceptor runs once a connection stands, with its handshakes done. */
    private static Response mark(Interceptor.Chain chain) throws IOException {
        var reached = chain.request().tag(Reached.class);
        if (reached != null) {
            reached.flag().set(true);
        }
        return chain.proceed(chain.request());
    }
}
