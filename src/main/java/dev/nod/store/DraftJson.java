package dev.nod.store;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nod.draft.Citation;
import dev.nod.draft.Draft;
import dev.nod.draft.Statement;
import java.util.List;

/** A draft as JSON. The names in it are kept apart from those of the domain, which may change. */
final class DraftJson {

    private static final int VERSION = 1;

    private DraftJson() {}

    record StoredDraft(int version, double confidence, List<StoredStatement> statements) {}

    record StoredStatement(String text, List<StoredCitation> citations) {}

    record StoredCitation(String passage, String title, List<String> headings, String url, String quote) {}

    static JsonNode write(Draft draft) {
        var statements = draft.statements().stream().map(DraftJson::stored).toList();
        return StoredJson.tree(new StoredDraft(VERSION, draft.confidence(), statements));
    }

    static Draft read(JsonNode tree) {
        var version = tree.path("version").asInt();
        if (version != VERSION) {
            throw new StoreException(
                    "a stored draft has the unknown version %d: start the version of Nod that wrote it"
                            .formatted(version));
        }
        var stored = StoredJson.read(tree, StoredDraft.class);
        try {
            return new Draft(
                    stored.statements().stream().map(DraftJson::restored).toList(),
                    stored.confidence());
        } catch (IllegalArgumentException e) {
            throw StoredJson.damaged(e);
        }
    }

    private static StoredStatement stored(Statement statement) {
        return new StoredStatement(
                statement.text(),
                statement.citations().stream().map(DraftJson::stored).toList());
    }

    static StoredCitation stored(Citation citation) {
        return new StoredCitation(
                citation.passage(),
                citation.title(),
                citation.headings(),
                citation.url(),
                citation.quote());
    }

    private static Statement restored(StoredStatement stored) {
        return new Statement(
                stored.text(),
                stored.citations().stream().map(DraftJson::restored).toList());
    }

    static Citation restored(StoredCitation stored) {
        return new Citation(
                stored.passage(),
                stored.title(),
                stored.headings(),
                stored.url(),
                stored.quote());
    }
}
