package dev.nod.store;

import dev.nod.action.Call;
import dev.nod.action.Content;
import dev.nod.action.Evidence;
import dev.nod.action.Header;
import dev.nod.action.Method;
import dev.nod.action.Pointer;
import dev.nod.action.Repeat;
import dev.nod.action.SlottedText;
import dev.nod.action.Success;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A call as JSON. The names in it are kept apart from those of the domain, which may change. */
final class CallJson {

    private static final int VERSION = 1;

    private CallJson() {}

    record StoredCall(
            int version,
            String action,
            String title,
            String method,
            String url,
            List<StoredHeader> headers,
            @Nullable StoredContent content,
            long timeoutMillis,
            StoredSuccess success,
            String result,
            StoredRepeat repeat) {}

    record StoredHeader(String name, List<StoredPart> parts) {}

    record StoredPart(boolean secret, String text) {}

    record StoredContent(String type, String text) {}

    record StoredSuccess(Set<Integer> statuses, @Nullable String at, @Nullable String is) {}

    /** The detail is the header of a key, or the address of a lookup. */
    record StoredRepeat(
            String kind,
            @Nullable String detail,
            @Nullable String evidence,
            @Nullable String pointer) {}

    static String write(Call call) {
        var content = call.content();
        var success = call.success();
        var stored = new StoredCall(VERSION, call.action(), call.title(), call.method().name(), call.url(),
                call.headers().stream().map(CallJson::stored).toList(),
                content == null ? null : new StoredContent(content.type(), content.text()),
                call.timeout().toMillis(),
                new StoredSuccess(success.statuses(), success.at() == null ? null : success.at().text(),
                        success.is()),
                call.result().toString(), stored(call.repeat()));
        return StoredJson.write(stored);
    }

    static Call read(String json) {
        var tree = StoredJson.read(json);
        var version = tree.path("version").asInt();
        if (version != VERSION) {
            throw new StoreException(
                    "a stored call has the unknown version %d: start the version of Nod that wrote it"
                            .formatted(version));
        }
        try {
            return restored(StoredJson.readSparse(tree, StoredCall.class));
        } catch (IllegalArgumentException | NullPointerException e) {
            throw StoredJson.damaged(e);
        }
    }

    private static Call restored(StoredCall stored) {
        var content = stored.content();
        var at = stored.success().at();
        return new Call(stored.action(), stored.title(), Method.valueOf(stored.method()), stored.url(),
                stored.headers().stream().map(CallJson::restored).toList(),
                content == null ? null : new Content(content.type(), content.text()),
                Duration.ofMillis(stored.timeoutMillis()),
                new Success(stored.success().statuses(), at == null ? null : new Pointer(at),
                        stored.success().is()),
                SlottedText.parse(stored.result()), restored(stored.repeat()));
    }

    private static StoredHeader stored(Header header) {
        return new StoredHeader(header.name(), header.parts().stream().map(part -> switch (part) {
            case Header.Part.Plain(var text) -> new StoredPart(false, text);
            case Header.Part.Secret(var variable) -> new StoredPart(true, variable);
        }).toList());
    }

    private static Header restored(StoredHeader header) {
        return new Header(header.name(), header.parts()
                .stream().<Header
                        .Part>map(
                                part -> part.secret()
                                        ? new Header.Part.Secret(part.text())
                                        : new Header.Part.Plain(part.text()))
                .toList());
    }

    private static StoredRepeat stored(Repeat repeat) {
        return switch (repeat) {
            case Repeat.Idempotent _ -> new StoredRepeat("idempotent", null, null, null);
            case Repeat.Keyed(var header) -> new StoredRepeat("keyed", header, null, null);
            case Repeat.OneShot _ -> new StoredRepeat("one-shot", null, null, null);
            case Repeat.Lookup(var url, Evidence.Listed(var list)) ->
                new StoredRepeat("lookup", url, "listed", list.text());
            case Repeat.Lookup(var url, Evidence.Stated(var value)) ->
                new StoredRepeat("lookup", url, "stated", value.text());
            case Repeat.Lookup(var url, Evidence.Status _) -> new StoredRepeat("lookup", url, "status", null);
        };
    }

    private static Repeat restored(StoredRepeat stored) {
        return switch (stored.kind()) {
            case "idempotent" -> new Repeat.Idempotent();
            case "keyed" -> new Repeat.Keyed(given(stored.detail()));
            case "one-shot" -> new Repeat.OneShot();
            case "lookup" -> new Repeat.Lookup(given(stored.detail()), evidence(stored));
            default -> throw new IllegalArgumentException("no call repeats by " + stored.kind());
        };
    }

    private static Evidence evidence(StoredRepeat stored) {
        return switch (given(stored.evidence())) {
            case "listed" -> new Evidence.Listed(new Pointer(given(stored.pointer())));
            case "stated" -> new Evidence.Stated(new Pointer(given(stored.pointer())));
            case "status" -> new Evidence.Status();
            default -> throw new IllegalArgumentException("no lookup tells by " + stored.evidence());
        };
    }

    private static String given(@Nullable String value) {
        if (value == null) {
            throw new IllegalArgumentException("something is missing");
        }
        return value;
    }
}
