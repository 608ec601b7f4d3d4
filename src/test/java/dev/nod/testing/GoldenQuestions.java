package dev.nod.testing;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Questions about a folder of documents.
 *
 * @param questions    those that it answers
 * @param unanswerable those that it does not
 */
public record GoldenQuestions(List<Question> questions, List<Question> unanswerable) {

    public GoldenQuestions {
        questions = List.copyOf(questions);
        unanswerable = List.copyOf(unanswerable);
    }

    public static GoldenQuestions read(Path file) throws IOException {
        return new ObjectMapper(new YAMLFactory())
                .setDefaultSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY))
                .readValue(file.toFile(), GoldenQuestions.class);
    }

    /**
     * One question.
     *
     * @param ask    its words
     * @param pages  the paths of the documents that answer it, with the section after a {@code #}
     * @param answer words of one of them, without emphasis and backticks; empty for an unanswerable one
     */
    public record Question(String ask, List<String> pages, String answer) {

        public Question {
            pages = List.copyOf(pages);
        }

        /** Whether the document at this path answers it. */
        public boolean isAnsweredBy(String path) {
            return pages.stream().anyMatch(page -> page.equals(path) || page.startsWith(path + "#"));
        }
    }
}
