package dev.nod.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.SortedMap;
import java.util.TreeMap;

/** The facts of an event as JSON, of which each set of facts has exactly one form. */
final class FactsJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private FactsJson() {}

    static String write(SortedMap<String, String> facts) {
        try {
            return MAPPER.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new StoreException("the facts of an event cannot be written as JSON", e);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException if that wrote something else
     */
    static SortedMap<String, String> read(String json) {
        try {
            var facts = new TreeMap<String, String>();
            MAPPER.readTree(json)
                    .properties()
                    .forEach(fact -> facts.put(fact.getKey(), fact.getValue().asText()));
            if (!write(facts).equals(json)) {
                throw new IllegalArgumentException(
                        "its facts are not in the form in which they were written");
            }
            return facts;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("its facts are not JSON", e);
        }
    }
}
