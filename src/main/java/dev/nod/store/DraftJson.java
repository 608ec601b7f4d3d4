package dev.nod.store;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.nod.draft.Citation;
import dev.nod.draft.Draft;
import dev.nod.draft.Statement;
import java.util.List;

/** A draft as JSON. The names in it are kept apart from those of the domain, which may change. */
final class DraftJson {

    private static final int VERSION = 1;
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
            .build();

    private DraftJson() {}

    record StoredDraft(int version, double confidence, List<StoredStatement> statements) {}

    record StoredStatement(String text, List<StoredCitation> citations) {}

    record StoredCitation(String passage, String title, List<String> headings, String url, String quote) {}

    static String write(Draft draft) {
        var statements = draft.statements().stream().map(DraftJson::stored).toList();
        try {
            return MAPPER.writeValueAsString(new StoredDraft(VERSION, draft.confidence(), statements));
        } catch (JsonProcessingException e) {
            throw new StoreException("a draft cannot be written as JSON", e);
        }
    }

    static Draft read(String json) {
        try {
            var tree = MAPPER.readTree(json);
            var version = tree.path("version").asInt();
            if (version != VERSION) {
                throw new StoreException(
                        "a stored draft has the unknown version %d: start the version of Nod that wrote it"
                                .formatted(version));
            }
            var stored = MAPPER.treeToValue(tree, StoredDraft.class);
            return new Draft(
                    stored.statements().stream().map(DraftJson::restored).toList(),
                    stored.confidence());
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new StoreException("a stored draft is damaged: put a backup of the database in place", e);
        }
    }

    private static StoredStatement stored(Statement statement) {
        return new StoredStatement(
                statement.text(),
                statement.citations().stream().map(DraftJson::stored).toList());
    }

    private static StoredCitation stored(Citation citation) {
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

    private static Citation restored(StoredCitation stored) {
        return new Citation(
                stored.passage(),
                stored.title(),
                stored.headings(),
                stored.url(),
                stored.quote());
    }
}
