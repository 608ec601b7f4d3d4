package dev.nod.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nod.knowledge.EmbeddingsUnavailableException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Reads an answer in OpenAI's format, and believes nothing of it. */
final class EmbeddingsAnswer {

    private static final ObjectMapper JSON = new ObjectMapper();

    private EmbeddingsAnswer() {}

    /**
     * The vectors by their index, each of length 1.
     *
     * @param count      how many there must be
     * @param dimensions how many each must have; 0 if any number is right that is the same for all
     */
    static List<float[]> read(byte[] body, int count, int dimensions) {
        var data = json(body).path("data");
        if (!data.isArray() || data.size() != count) {
            throw unusable(data.isArray()
                    ? "has %d vectors for %d texts".formatted(data.size(), count)
                    : "has no list 'data'");
        }
        var vectors = new float[count][];
        for (var entry : data) {
            var index = entry.path("index").isIntegralNumber() ? entry.path("index").intValue() : -1;
            if (index < 0 || index >= count || vectors[index] != null) {
                throw unusable("does not number its vectors from 0 to %d".formatted(count - 1));
            }
            vectors[index] = vector(entry.path("embedding"));
        }
        var expected = dimensions == 0 ? vectors[0].length : dimensions;
        for (var vector : vectors) {
            if (vector.length != expected) {
                throw unusable("has a vector of %d dimensions where %d are expected".formatted(vector.length,
                        expected));
            }
        }
        return Arrays.asList(vectors);
    }

    private static JsonNode json(byte[] body) {
        try {
            var answer = JSON.readTree(body);
            if (answer != null && answer.isObject()) {
                return answer;
            }
        } catch (IOException _) {
            // What it says of the body could quote a text.
        }
        throw unusable("is not a JSON object; url must be the one that ends before /embeddings");
    }

    private static float[] vector(JsonNode numbers) {
        if (!numbers.isArray() || numbers.isEmpty()) {
            throw unusable("has an 'embedding' that is not a list of numbers");
        }
        var vector = new float[numbers.size()];
        var squares = 0.0;
        for (var i = 0; i < vector.length; i++) {
            var number = numbers.get(i);
            var value = number.isNumber() ? number.doubleValue() : Double.NaN;
            if (!Double.isFinite(value)) {
                throw unusable("has an 'embedding' that is not a list of numbers");
            }
            vector[i] = (float) value;
            squares += value * value;
        }
        return unit(vector, Math.sqrt(squares));
    }

    private static float[] unit(float[] vector, double length) {
        if (length == 0 || !Double.isFinite(length)) {
            throw unusable("has a vector without direction");
        }
        for (var i = 0; i < vector.length; i++) {
            vector[i] = (float) (vector[i] / length);
        }
        return vector;
    }

    private static EmbeddingsUnavailableException unusable(String what) {
        return new EmbeddingsUnavailableException("the answer of the embeddings endpoint " + what);
    }
}
