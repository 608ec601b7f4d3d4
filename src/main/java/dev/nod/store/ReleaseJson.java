package dev.nod.store;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nod.action.Release;
import dev.nod.draft.Citation;
import java.time.DateTimeException;
import java.util.List;

/** What a yes releases, as JSON. The names in it are kept apart from those of the domain, which may change. */
final class ReleaseJson {

    private static final int VERSION = 2;

    private ReleaseJson() {}

    record StoredQuoted(int version, String kind, JsonNode draft) {}

    record StoredWritten(int version, String kind, String text, List<DraftJson.StoredCitation> sources) {}

    record StoredCalled(int version, String kind, JsonNode call, List<DraftJson.StoredCitation> background) {}

    static String write(Release release) {
        return StoredJson.write(switch (release) {
            case Release.Quoted(var draft) -> new StoredQuoted(VERSION, "quoted", DraftJson.write(draft));
            case Release.Written(var text, var sources) ->
                new StoredWritten(VERSION, "written", text, stored(sources));
            case Release.Called(var call, var background) ->
                new StoredCalled(VERSION, "called", StoredJson.read(CallJson.write(call)),
                        stored(background));
        });
    }

    static Release read(String json) {
        try {
            return restored(DraftJson.dated(StoredJson.read(json)));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw StoredJson.damaged(e);
        }
    }

    private static Release restored(JsonNode tree) {
        var kind = tree.path("kind").asText();
        return switch (kind) {
            case "quoted" ->
                new Release.Quoted(DraftJson.read(StoredJson.read(tree, StoredQuoted.class).draft()));
            case "written" -> {
                var stored = StoredJson.read(tree, StoredWritten.class);
                yield new Release.Written(stored.text(), restored(stored.sources()));
            }
            case "called" -> {
                var stored = StoredJson.read(tree, StoredCalled.class);
                yield new Release.Called(CallJson.read(stored.call().toString()),
                        restored(stored.background()));
            }
            default -> throw new IllegalArgumentException("nothing is released by '%s'".formatted(kind));
        };
    }

    private static List<DraftJson.StoredCitation> stored(List<Citation> citations) {
        return citations.stream().map(DraftJson::stored).toList();
    }

    private static List<Citation> restored(List<DraftJson.StoredCitation> citations) {
        return citations.stream().map(DraftJson::restored).toList();
    }
}
