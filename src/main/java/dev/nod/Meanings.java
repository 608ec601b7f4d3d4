package dev.nod;

import dev.nod.knowledge.Embedder;
import dev.nod.knowledge.Embedding;
import dev.nod.knowledge.Explanation;
import dev.nod.knowledge.Query;
import dev.nod.knowledge.QuestionVectors;
import dev.nod.knowledge.Search;
import dev.nod.knowledge.Semantics;
import dev.nod.knowledge.VectorCache;
import dev.nod.knowledge.VectorIndex;
import dev.nod.lucene.LuceneIndex;
import dev.nod.model.EmbeddingsSettings;
import dev.nod.model.OpenAiEmbedder;
import dev.nod.store.SqlVectors;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** The side of a library that looks at what texts mean: a model, the vectors it made, and the search that uses them. */
public final class Meanings implements AutoCloseable {

    private final OpenAiEmbedder embedder;
    private final @Nullable SqlVectors vectors;
    private final QuestionVectors questions;
    private final VectorIndex indexed;
    private final Embedding embedding;
    private final LuceneIndex index;
    private final Semantics semantics;

    private Meanings(
            EmbeddingsSettings settings,
            LuceneIndex index,
            @Nullable SqlVectors vectors,
            Clock clock) {
        this.vectors = vectors;
        this.embedder = new OpenAiEmbedder(settings, new SecureRandom(), clock);
        this.questions = new QuestionVectors(embedder, clock);
        var cache = vectors == null ? VectorCache.NONE : vectors;
        this.indexed = index.vectors(embedder.identity(), cache);
        this.embedding = new Embedding(embedder, cache, indexed);
        this.index = index;
        this.semantics = new Semantics(questions, embedder.identity(), settings.weight());
    }

    /** Opens them to search and to embed, with the vectors in a file of the folder. */
    public static Meanings open(EmbeddingsSettings settings, LuceneIndex index, Path folder, Clock clock) {
        return new Meanings(settings, index, SqlVectors.open(folder.resolve("vectors.db")), clock);
    }

    /** Opens them to search. */
    public static Meanings openReadOnly(EmbeddingsSettings settings, LuceneIndex index, Clock clock) {
        return new Meanings(settings, index, null, clock);
    }

    public Search search() {
        return index.search(semantics);
    }

    /** Searches, and says why it found what. */
    public Explanation explain(Query query, int limit) {
        return index.explain(semantics, query, limit);
    }

    public Embedder embedder() {
        return embedder;
    }

    public VectorIndex vectors() {
        return indexed;
    }

    public Embedding embedding() {
        return embedding;
    }

    public QuestionVectors questions() {
        return questions;
    }

    @Override
    public void close() {
        embedder.close();
        embedding.close();
        if (vectors != null) {
            vectors.close();
        }
    }
}
