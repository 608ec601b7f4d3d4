package dev.nod.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.SortedMap;
import java.util.TreeMap;

/** The facts of an event as JSON, of which each set of facts has exactly one form. */
final class FactsJson {

    private FactsJson() {}

    static String write(SortedMap<String, String> facts) {
        return StoredJson.write(facts);
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException if that wrote something else
     */
    static SortedMap<String, String> read(String json) {
        var facts = new TreeMap<String, String>();
        tree(json).properties().forEach(fact -> facts.put(fact.getKey(), fact.getValue().asText()));
        if (!write(facts).equals(json)) {
            throw new IllegalArgumentException("its facts are not in the form in which they were written");
        }
        return facts;
    }

    private static JsonNode tree(String json) {
        try {
            return StoredJson.read(json);
        } catch (StoreException e) {
            throw new IllegalArgumentException("its facts are not JSON", e);
        }
    }
}
