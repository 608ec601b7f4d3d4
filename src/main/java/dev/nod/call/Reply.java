package dev.nod.call;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.nod.action.Pointer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import okhttp3.Response;

/**
 * What a receiver answered.
 *
 * @param retryAfter its header of this name; empty without one
 * @param body       as text, whatever its type
 * @param json       the body as JSON; missing if it is none
 */
record Reply(int status, String retryAfter, String body, JsonNode json) {

    static final int LARGEST = 1 << 20;

    private static final int DEEPEST = 100;
    private static final JsonMapper JSON = JsonMapper
            .builder(
                    JsonFactory.builder()
                            .streamReadConstraints(
                                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                            .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * Reads it to its end.
     *
     * @throws IOException if it breaks off, or is larger than anything that an action has to tell
     */
    static Reply of(Response response) throws IOException {
        var source = response.body().source();
        if (source.request(LARGEST + 1L)) {
            throw new IOException("the answer is over %d MB".formatted(LARGEST >> 20));
        }
        var body = new String(source.readByteArray(), StandardCharsets.UTF_8);
        var retryAfter = response.headers().get("Retry-After");
        return new Reply(response.code(), retryAfter == null ? "" : retryAfter.strip(), body, json(body));
    }

    /** What stands there; missing if nothing does. */
    JsonNode at(Pointer pointer) {
        return json.at(JsonPointer.compile(pointer.text()));
    }

    boolean isJson() {
        return !json.isMissingNode();
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException _) {
            return MissingNode.getInstance();
        }
    }
}
