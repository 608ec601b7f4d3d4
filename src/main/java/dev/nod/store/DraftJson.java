package dev.nod.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nod.draft.Citation;
import dev.nod.draft.Draft;
import dev.nod.draft.Statement;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/** A draft as JSON. The names in it are kept apart from those of the domain, which may change. */
final class DraftJson {

    private static final int VERSION = 2;
    private static final int WITHOUT_DATES = 1;
    private static final String NO_DATE = "";

    private DraftJson() {}

    record StoredDraft(int version, double confidence, List<StoredStatement> statements) {}

    record StoredStatement(String text, List<StoredCitation> citations) {}

    record StoredCitation(
            String passage,
            String title,
            List<String> headings,
            String url,
            String updated,
            String quote) {}

    static JsonNode write(Draft draft) {
        var statements = draft.statements().stream().map(DraftJson::stored).toList();
        return StoredJson.tree(new StoredDraft(VERSION, draft.confidence(), statements));
    }

    static Draft read(JsonNode tree) {
        var stored = StoredJson.read(dated(tree), StoredDraft.class);
        try {
            return new Draft(
                    stored.statements().stream().map(DraftJson::restored).toList(),
                    stored.confidence());
        } catch (IllegalArgumentException | DateTimeException e) {
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
                citation.updated() == null ? NO_DATE : citation.updated().toString(),
                citation.quote());
    }

    /**
     * What is stored in the form of this version; that of the one before told no dates.
     *
     * @throws StoreException if it is of no known version
     */
    static JsonNode dated(JsonNode stored) {
        var version = stored.path("version").asInt();
        if (version != VERSION && version != WITHOUT_DATES) {
            throw new StoreException(
                    "a stored draft has the unknown version %d: start the version of Nod that wrote it"
                            .formatted(version));
        }
        if (version == VERSION) {
            return stored;
        }
        JsonNode dated = stored.deepCopy();
        dated.findParents("quote").forEach(citation -> ((ObjectNode) citation).put("updated", NO_DATE));
        return dated;
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
                stored.updated().equals(NO_DATE) ? null : LocalDate.parse(stored.updated()),
                stored.quote());
    }
}
