package dev.nod.model;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;

/** The way to one model: puts a question once, and waits for the whole answer or until the time is over. */
final class Wire {

    private static final MediaType JSON = MediaType.get("application/json");

    private final OkHttpClient client;
    private final ModelSettings settings;
    private final Dialect dialect;

    Wire(OkHttpClient client, ModelSettings settings) {
        this.settings = settings;
        this.dialect = settings.kind().dialect();
        this.client = client.newBuilder().connectTimeout(settings.patience().connect()).build();
    }

    /** Puts a question; when the time is over or the thread is interrupted, the call is cancelled. */
    Heard ask(Question question, Duration whole) {
        var started = System.nanoTime();
        var call = client.newCall(request(question));
        var listening = new Listening(dialect);
        try {
            call.enqueue(listening);
            var first = settings.patience().firstToken();
            if (!listening.begins(first.compareTo(whole) < 0 ? first : whole)) {
                return new Heard.Late("its first word", listening.writing());
            }
            return listening.ends(whole.minusNanos(System.nanoTime() - started))
                    .orElseGet(() -> new Heard.Late("the end of its answer", listening.writing()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Heard.Cancelled(listening.writing());
        } finally {
            call.cancel();
        }
    }

    private Request request(Question question) {
        var body = dialect.body(settings, question).toString().getBytes(StandardCharsets.UTF_8);
        var url = HttpUrl.get(settings.address().url().toString()).newBuilder();
        dialect.locate(url, settings);
        var request = new Request.Builder().url(url.build())
                .header("Accept", "text/event-stream")
                .post(RequestBody.create(body, JSON));
        dialect.sign(request, settings.address());
        settings.address().headers().forEach(request::header);
        return request.build();
    }
}
