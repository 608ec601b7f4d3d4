package dev.nod.testing;

import dev.nod.knowledge.DocumentSource;
import dev.nod.knowledge.Reindexing;
import dev.nod.knowledge.RunStatus;
import dev.nod.knowledge.Search;
import dev.nod.knowledge.Vocabulary;
import dev.nod.lucene.LuceneIndex;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Sources of documents, indexed in a folder and ready for questions. */
public final class IndexedDocuments implements AutoCloseable {

    private final LuceneIndex index;

    private IndexedDocuments(LuceneIndex index) {
        this.index = index;
    }

    public static IndexedDocuments of(DocumentSource source, Path folder) throws InterruptedException {
        return of(List.of(source), folder);
    }

    public static IndexedDocuments of(List<DocumentSource> sources, Path folder) throws InterruptedException {
        var index = LuceneIndex.open(folder);
        try (var reindexing = new Reindexing(sources, index, Clock.systemUTC())) {
            var status = reindexing.start(Optional.empty()).await();
            if (status.state() != RunStatus.State.DONE || !status.errors().isEmpty()) {
                throw new IllegalStateException("the documents were not indexed: " + status);
            }
        }
        return new IndexedDocuments(index);
    }

    public Search search() {
        return index.search();
    }

    public Vocabulary vocabulary() {
        return index.vocabulary();
    }

    @Override
    public void close() {
        index.close();
    }
}
