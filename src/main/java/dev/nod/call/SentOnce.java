package dev.nod.call;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Lets each request onto a connection once, whatever the client makes of the answer. */
final class SentOnce implements Interceptor {

    /** Whether anything of a request may have left. */
    static final class Departure {

        private final AtomicBoolean begun = new AtomicBoolean();

        boolean hasBegun() {
            return begun.get();
        }
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        var departure = Objects.requireNonNull(chain.call().request().tag(Departure.class));
        if (!departure.begun.compareAndSet(false, true)) {
            throw new IOException("a second sending was held back");
        }
        return chain.proceed(chain.request());
    }
}
