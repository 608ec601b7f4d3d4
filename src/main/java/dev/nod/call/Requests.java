package dev.nod.call;

import dev.nod.action.Call;
import dev.nod.action.EffectId;
import dev.nod.action.Header;
import dev.nod.action.Repeat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** Makes requests of calls; here, and only here, secrets take the places of their names. */
final class Requests {

    private final Map<String, String> secrets;

    Requests(Map<String, String> secrets) {
        this.secrets = secrets;
    }

    /**
     * The request that makes the call.
     *
     * @throws IllegalArgumentException if a secret is not there or no header can hold it; the message does not show it
     */
    Request call(EffectId id, Call call) {
        var request = request(call, call.url()).method(call.method().name(), body(call));
        if (call.repeat() instanceof Repeat.Keyed(var header)) {
            request.header(header, key(id).toString());
        }
        return request.build();
    }

    /**
     * The request that asks whether the call happened.
     *
     * @throws IllegalArgumentException as above
     */
    Request lookup(Call call, String url) {
        return request(call, url).get().build();
    }

    /** The same for every try, and for nothing else. */
    static UUID key(EffectId id) {
        return UUID.nameUUIDFromBytes(("idempotency key of " + id).getBytes(StandardCharsets.UTF_8));
    }

    private Request.Builder request(Call call, String url) {
        var request = new Request.Builder().url(url)
                .header("User-Agent", "Nod")
                .header("Accept", "application/json")
                .tag(SentOnce.Departure.class, new SentOnce.Departure());
        call.headers().forEach(header -> request.header(header.name(), value(header)));
        return request;
    }

    private String value(Header header) {
        return header.parts().stream().map(part -> switch (part) {
            case Header.Part.Plain(var text) -> text;
            case Header.Part.Secret(var variable) -> secret(variable);
        }).collect(Collectors.joining());
    }

    private String secret(String variable) {
        var secret = secrets.get(variable);
        if (secret == null) {
            throw new IllegalArgumentException("the environment variable %s is not set".formatted(variable));
        }
        if (!secret.matches("[ -~]+")) {
            throw new IllegalArgumentException(
                    "the environment variable %s holds a character that no header can have"
                            .formatted(variable));
        }
        return secret;
    }

    private static @Nullable RequestBody body(Call call) {
        if (!call.method().takesBody()) {
            return null;
        }
        var content = call.content();
        return content == null
                ? new OnceBody(null, new byte[0])
                : new OnceBody(MediaType.get(content.type()),
                        content.text().getBytes(StandardCharsets.UTF_8));
    }

    /** Tells the client that it cannot be sent again. */
    private static final class OnceBody extends RequestBody {

        private final @Nullable MediaType type;
        private final byte[] bytes;

        OnceBody(@Nullable MediaType type, byte[] bytes) {
            this.type = type;
            this.bytes = bytes;
        }

        @Override
        public @Nullable MediaType contentType() {
            return type;
        }

        @Override
        public long contentLength() {
            return bytes.length;
        }

        @Override
        public boolean isOneShot() {
            return true;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            sink.write(bytes);
        }
    }
}
