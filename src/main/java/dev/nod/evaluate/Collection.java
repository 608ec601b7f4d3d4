package dev.nod.evaluate;

import dev.nod.knowledge.Document;
import java.util.List;

/**
 * Documents with questions that people judged against them.
 *
 * @param name         its name
 * @param documents    the documents
 * @param questions    the questions that some passage answers
 * @param unanswerable questions near to the documents' topics that none answers
 */
public record Collection(
        String name,
        List<Document> documents,
        List<JudgedQuestion> questions,
        List<JudgedQuestion> unanswerable) {

    public Collection {
        documents = List.copyOf(documents);
        questions = List.copyOf(questions);
        unanswerable = List.copyOf(unanswerable);
    }
}
