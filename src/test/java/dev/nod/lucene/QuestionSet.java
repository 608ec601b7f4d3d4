package dev.nod.lucene;

import static java.util.stream.Collectors.groupingBy;

import dev.nod.config.ConfigurationException;
import dev.nod.config.GoldenFiles;
import dev.nod.evaluate.Collection;
import dev.nod.evaluate.CollectionSource;
import dev.nod.evaluate.JudgedQuestion;
import dev.nod.evaluate.UnusableQuestionsException;
import dev.nod.knowledge.Document;
import dev.nod.knowledge.DocumentSource;
import dev.nod.knowledge.SourceUnavailableException;
import dev.nod.knowledge.UnreadableDocumentException;
import dev.nod.source.CollectionFolder;
import dev.nod.source.FolderSettings;
import dev.nod.source.FolderSource;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Documents that are indexed together, and questions that they answer.
 *
 * @param name      its name
 * @param documents the documents, of one or several sources
 * @param questions the questions, those about one document in the order in which somebody wrote them down
 */
record QuestionSet(String name, List<Document> documents, List<JudgedQuestion> questions) {

    QuestionSet {
        documents = List.copyOf(documents);
        questions = List.copyOf(questions);
    }

    /** A question collection in BEIR's layout. */
    static QuestionSet collection(Path folder) throws UnusableQuestionsException {
        var collection = CollectionFolder.read(folder);
        return new QuestionSet(collection.name(), collection.documents(), collection.questions());
    }

    /** The sample handbook and the two real ones in a folder, with their golden questions. */
    static QuestionSet handbooks(Path folder)
            throws ConfigurationException, SourceUnavailableException, UnreadableDocumentException {
        var places = new LinkedHashMap<Path, Path>();
        places.put(Path.of("config/handbook"), Path.of("config/golden/handbook.yaml"));
        for (var name : List.of("pagerduty-incident-response", "prometheus-runbooks")) {
            places.put(folder.resolve(name), Path.of("src/test/resources/golden", name + ".yaml"));
        }
        var all = new ArrayList<Document>();
        var questions = new ArrayList<JudgedQuestion>();
        for (var place : places.entrySet()) {
            var documents = documents(place.getKey());
            all.addAll(documents);
            questions.addAll(GoldenAnswers.judged(GoldenFiles.read(place.getValue()), documents));
        }
        return new QuestionSet("handbooks", all, questions);
    }

    private static List<Document> documents(Path folder)
            throws SourceUnavailableException, UnreadableDocumentException {
        var source = new FolderSource(
                new FolderSettings(folder.getFileName().toString(), folder, null, List.of(), List.of()),
                Clock.systemUTC());
        var documents = new ArrayList<Document>();
        for (var entry : source.entries()) {
            documents.add(entry.read());
        }
        return documents;
    }

    /** Every second document, from the first or from the second on, with the questions about all of them. */
    QuestionSet half(int first) {
        var half = new ArrayList<Document>();
        for (var i = first; i < documents.size(); i += 2) {
            half.add(documents.get(i));
        }
        return new QuestionSet(name, half, questions);
    }

    /** What is to be indexed. */
    List<DocumentSource> sources() {
        return documents.stream()
                .collect(groupingBy(Document::source))
                .entrySet()
                .stream()
                .map(each -> new Collection(each.getKey(), each.getValue(), List.of(), List.of()))
                .<DocumentSource>map(CollectionSource::new)
                .toList();
    }
}
