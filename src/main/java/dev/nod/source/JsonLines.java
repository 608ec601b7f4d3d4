package dev.nod.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nod.evaluate.UnusableQuestionsException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file with a JSON object a line. */
final class JsonLines {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private JsonLines() {}

    /** An object with the place where it stands. */
    record Line(Path file, int number, JsonNode object) {

        String text(String key) throws UnusableQuestionsException {
            var value = object.get(key);
            if (value == null || !value.isTextual()) {
                throw mistake("needs a text '%s'".formatted(key));
            }
            return value.asText();
        }

        String textOr(String key, String otherwise) {
            return object.path(key).asText(otherwise);
        }

        UnusableQuestionsException mistake(String what) {
            return new UnusableQuestionsException("%s line %d %s".formatted(file, number, what));
        }
    }

    static List<Line> read(Path file) throws UnusableQuestionsException {
        var lines = new ArrayList<Line>();
        var number = 0;
        for (var text : texts(file)) {
            number++;
            if (!text.isBlank()) {
                lines.add(new Line(file, number, parse(file, number, text)));
            }
        }
        return lines;
    }

    /** No lines if the file does not exist. */
    static List<Line> readIfPresent(Path file) throws UnusableQuestionsException {
        return Files.exists(file) ? read(file) : List.of();
    }

    static List<String> texts(Path file) throws UnusableQuestionsException {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            throw new UnusableQuestionsException("%s does not exist".formatted(file), e);
        } catch (CharacterCodingException e) {
            throw new UnusableQuestionsException("%s is not written in UTF-8".formatted(file), e);
        } catch (IOException e) {
            throw new UnusableQuestionsException("%s cannot be read: %s".formatted(file, e), e);
        }
    }

    private static JsonNode parse(Path file, int number, String text) throws UnusableQuestionsException {
        try {
            var object = JSON.readTree(text);
            if (object.isObject()) {
                return object;
            }
        } catch (JsonProcessingException e) {
            throw new UnusableQuestionsException(
                    "%s line %d is not JSON: %s".formatted(file, number, e.getOriginalMessage()), e);
        }
        throw new UnusableQuestionsException("%s line %d is not a JSON object".formatted(file, number));
    }
}
