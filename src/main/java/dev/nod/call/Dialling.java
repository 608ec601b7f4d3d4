package dev.nod.call;

import java.io.IOException;
import java.util.Optional;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/** Opens a connection as a call would, and hangs up before anything is sent. */
final class Dialling extends EventListener {

    private boolean isConnected;

    /** Why there is no connection to such a server; empty if there is one. */
    static Optional<String> trouble(OkHttpClient client, String origin) {
        var dialling = new Dialling();
        var call = client.newBuilder()
                .eventListener(dialling)
                .build()
                .newCall(new Request.Builder().url(origin).build());
        try (var _ = call.execute()) {
            return Optional.empty();
        } catch (IOException e) {
            return dialling.isConnected
                    ? Optional.empty()
                    : Optional.of("%s: %s".formatted(e.getClass().getSimpleName(), e.getMessage()));
        }
    }

    @Override
    public void connectionAcquired(Call call, Connection connection) {
        isConnected = true;
        call.cancel();
    }
}
