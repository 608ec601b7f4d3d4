package dev.nod.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nod.evaluate.Collection;
import dev.nod.evaluate.JudgedQuestion;
import dev.nod.knowledge.Passage;
import dev.nod.knowledge.Passages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The answers of other people's collections, looked for in the passages that we cut from their documents. */
class SharedCollectionsTest {

    private static final Path COLLECTIONS = Path.of("..", "shared", "collections");
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"clapnq", "covidqa", "xquad-de", "xquad-en"})
    void thePassagesThatAnswerAQuestionHoldItsAnswer(String name) throws Exception {
        var folder = COLLECTIONS.resolve(name);
        assumeTrue(Files.isDirectory(folder), "there is no " + folder);
        var collection = CollectionFolder.read(folder);
        var passages = passages(collection);
        var answers = answers(folder);

        assertThat(collection.questions()).extracting(JudgedQuestion::id).containsAll(answers.keySet());
        assertThat(collection.questions()).filteredOn(question -> answers.containsKey(question.id()))
                .hasSizeGreaterThan(200)
                .allSatisfy(question -> {
                    var relevant = passages.entrySet()
                            .stream()
                            .filter(passage -> question.relevant().containsKey(passage.getKey()))
                            .map(passage -> visible(passage.getValue().text()))
                            .toList();
                    var gold = answers.getOrDefault(question.id(), List.of());
                    assertThat(gold)
                            .allSatisfy(answer -> assertThat(String.join("", relevant)).contains(answer));
                    assertThat(relevant)
                            .allMatch(text -> gold.stream().anyMatch(answer -> overlaps(text, answer)));
                });
    }

    /** Whether one holds the other, or the end of one is the start of the other. */
    private static boolean overlaps(String one, String other) {
        if (one.contains(other) || other.contains(one)) {
            return true;
        }
        for (var length = Math.min(one.length(), other.length()); length > 0; length--) {
            if (one.regionMatches(one.length() - length, other, 0, length)
                    || other.regionMatches(other.length() - length, one, 0, length)) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, Passage> passages(Collection collection) {
        var passages = new LinkedHashMap<String, Passage>();
        collection.documents()
                .forEach(document -> Passages.of(document).forEach(each -> passages.put(each.id(), each)));
        return passages;
    }

    /** The visible characters of the answers to each question. */
    private static Map<String, List<String>> answers(Path folder) throws IOException {
        var documents = new HashMap<String, String>();
        for (var line : Files.readAllLines(folder.resolve("docs.jsonl"))) {
            var document = JSON.readTree(line);
            documents.put(document.get("_id").asText(), document.get("text").asText());
        }
        var answers = new HashMap<String, List<String>>();
        for (var line : Files.readAllLines(folder.resolve("answers.jsonl"))) {
            var answer = JSON.readTree(line);
            for (var span : answer.get("spans")) {
                var text = documents.getOrDefault(span.get(0).asText(), "");
                var gold = text.substring(span.get(1).asInt(), span.get(2).asInt());
                answers.computeIfAbsent(answer.get("_id").asText(), _ -> new ArrayList<>())
                        .add(visible(gold));
            }
        }
        return answers;
    }

    private static String visible(String text) {
        return text.codePoints()
                .filter(each -> !Character.isWhitespace(each) && !Character.isSpaceChar(each))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
