package dev.nod.lucene;

import dev.nod.knowledge.EmbeddedText;
import dev.nod.knowledge.EmbeddingsUnavailableException;
import dev.nod.knowledge.Passage;
import dev.nod.knowledge.VectorCache;
import dev.nod.knowledge.VectorIndex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;

/**
 * The vectors of one model in the index. Lucene cannot add a field to a record that is there, so a document gets its
 * vectors by being written again from what the index itself has of it.
 */
final class IndexedVectors implements VectorIndex {

    private static final int PAGE = 1_000;
    private static final Query PASSAGES = new FieldExistsQuery(Records.PLACE);

    private final Commits commits;
    private final Editing editing;
    private final String identity;
    private final String field;
    private final VectorCache cache;

    IndexedVectors(Commits commits, Editing editing, String identity, VectorCache cache) {
        this.commits = commits;
        this.editing = editing;
        this.identity = identity;
        this.field = PassageCodec.field(identity);
        this.cache = cache;
    }

    /** Commits all of an edit and shows it to later readings; does nothing and is false if that must wait. */
    interface Editing {

        boolean commit(Generation.Edit edit);
    }

    @Override
    public Coverage coverage() {
        return commits.read(searcher -> {
            var with = searcher.count(new FieldExistsQuery(field));
            return new Coverage(with, searcher.count(PASSAGES) - with, dimensions(searcher.getIndexReader()));
        });
    }

    @Override
    public Page lacking(int after, int most) {
        return commits.read(searcher -> {
            var passages = new ArrayList<Passage>();
            var last = after;
            var stored = searcher.storedFields();
            for (var each : lacking(searcher, after, most)) {
                passages.add(Records.passage(stored.document(each.doc)));
                last = each.doc;
            }
            return new Page(last, passages);
        });
    }

    @Override
    public int fill() {
        if (coverage().without() == 0) {
            return 0;
        }
        var filled = new int[1];
        editing.commit(writer -> filled[0] = fill(writer));
        return filled[0];
    }

    /** A document of a source. */
    private record Place(String source, String path) {}

    private int fill(IndexWriter writer) throws IOException {
        try (var reader = DirectoryReader.open(writer)) {
            var searcher = new IndexSearcher(reader);
            var dimensions = dimensions(reader);
            var filled = 0;
            for (var place : fillable(searcher)) {
                filled += fill(place, searcher, writer, dimensions);
            }
            return filled;
        }
    }

    private Set<Place> fillable(IndexSearcher searcher) throws IOException {
        var fillable = new LinkedHashSet<Place>();
        var stored = searcher.storedFields();
        for (var page = lacking(searcher, -1, PAGE); page.length > 0;) {
            for (var each : page) {
                var passage = Records.passage(stored.document(each.doc));
                var place = new Place(passage.source(), passage.path());
                if (!fillable.contains(place) && cache.get(key(passage)).isPresent()) {
                    fillable.add(place);
                }
            }
            page = lacking(searcher, page[page.length - 1].doc, PAGE);
        }
        return fillable;
    }

    private int fill(Place place, IndexSearcher searcher, IndexWriter writer, int dimensions)
            throws IOException {
        var all = new TermQuery(Records.of(place.source, place.path));
        var passages = new ArrayList<Passage>();
        var stored = searcher.storedFields();
        for (var each : searcher.search(all, searcher.count(all), Sort.INDEXORDER).scoreDocs) {
            var passage = stored.document(each.doc);
            if (passage.get(Records.ID) != null) {
                passages.add(Records.passage(passage));
            }
        }
        var fingerprint = Fingerprints.of(searcher.getIndexReader(), place.source, Set.of(place.path))
                .getOrDefault(place.path, "");
        var records = Records.of(place.source, place.path, fingerprint, passages);
        var filled = addVectors(records, passages, dimensions);
        writer.updateDocuments(Records.of(place.source, place.path), records);
        return filled;
    }

    /** The first records are those of the passages, in their order. */
    private int addVectors(List<Document> records, List<Passage> passages, int dimensions) {
        var added = 0;
        for (var i = 0; i < passages.size(); i++) {
            var vector = cache.get(key(passages.get(i)));
            if (vector.isEmpty()) {
                continue;
            }
            if (dimensions != 0 && dimensions != vector.get().length) {
                throw new EmbeddingsUnavailableException(
                        "the model gives vectors of %d dimensions, those in the index have %d; set embeddings.dimensions to %d, or name another model"
                                .formatted(vector.get().length, dimensions, dimensions));
            }
            records.get(i)
                    .add(
                            new KnnFloatVectorField(field, vector.get(),
                                    VectorSimilarityFunction.DOT_PRODUCT));
            added++;
        }
        return added;
    }

    private String key(Passage passage) {
        return EmbeddedText.key(identity, EmbeddedText.of(passage));
    }

    /** How many the vectors in the index have; 0 while there are none. */
    private int dimensions(IndexReader reader) {
        var info = FieldInfos.getMergedFieldInfos(reader).fieldInfo(field);
        return info == null ? 0 : info.getVectorDimension();
    }

    private ScoreDoc[] lacking(IndexSearcher searcher, int after, int most) throws IOException {
        var query = new BooleanQuery.Builder().add(PASSAGES, Occur.FILTER)
                .add(new FieldExistsQuery(field), Occur.MUST_NOT)
                .build();
        var from = after < 0 ? null : new FieldDoc(after, Float.NaN, new Object[]{after});
        return searcher.searchAfter(from, query, most, Sort.INDEXORDER).scoreDocs;
    }
}
