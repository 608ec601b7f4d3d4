package dev.nod.lucene;

import dev.nod.knowledge.Audience;
import dev.nod.knowledge.Passage;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The two kinds of record in the index: one for each passage, and one for each document, which exists even if the
 * document has no text. Change {@link #FORMAT} whenever a record, the words of a text or the passages change.
 */
final class Records {

    static final String FORMAT = "8";

    /** The stems of title, headings and text, with their positions. */
    static final String BODY = "body";

    /** The stems of the title, and of the headings. */
    static final String TITLE_WORDS = "title-words";
    static final String HEADING_WORDS = "heading-words";

    /** All sequences of four letters, in whatever language, and the whole words. */
    static final String GRAMS = "grams";

    /** The acronyms that a passage introduces, see {@link Acronym#terms()}. */
    static final String ACRONYMS = "acronyms";

    /** How many passages of its document stand before a passage. */
    static final String PLACE = "place";

    /** The question under which a passage stands, if it stands under one. */
    static final String QUESTION = "question";

    static final String ID = "id";
    static final String PATH = "path";

    /** The path and the fingerprint of a document's record. */
    static final String DOCUMENT_PATH = "document-path";
    static final String FINGERPRINT = "fingerprint";

    /** The labels of the audience of a passage. */
    static final String AUDIENCE = "audience";

    /** The source of a passage's record. */
    static final String SOURCE = "source";

    /** The source of a document's record. */
    static final String DOCUMENT_SOURCE = "document-source";

    private static final String KEY = "key";
    private static final String TITLE = "title";
    private static final String HEADING = "heading";
    private static final String URL = "url";
    private static final String UPDATED = "updated";
    private static final String TEXT = "text";
    private static final FieldType WORDS = words(IndexOptions.DOCS_AND_FREQS);
    private static final FieldType WORDS_IN_ORDER = words(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

    private Records() {}

    /** Matches all records of a document. */
    static Term of(String source, String path) {
        return new Term(KEY, key(source, path));
    }

    static List<Document> of(dev.nod.knowledge.Document document, List<Passage> passages) {
        return of(document.source(), document.path(), document.fingerprint(), passages);
    }

    /** The records of the passages, in their order, and of their document. */
    static List<Document> of(String source, String path, String fingerprint, List<Passage> passages) {
        var key = key(source, path);
        return Stream.concat(
                IntStream.range(0, passages.size()).mapToObj(place -> record(key, passages, place)),
                Stream.of(record(key, source, path, fingerprint))).toList();
    }

    static Passage passage(Document passageRecord) {
        return new Passage(
                passageRecord.get(ID),
                passageRecord.get(SOURCE),
                passageRecord.get(PATH),
                passageRecord.get(TITLE),
                List.of(passageRecord.getValues(HEADING)),
                passageRecord.get(URL),
                audience(passageRecord),
                updated(passageRecord),
                passageRecord.get(TEXT));
    }

    private static Audience audience(Document passageRecord) {
        var labels = Set.of(passageRecord.getValues(AUDIENCE));
        return labels.isEmpty() ? Audience.NOBODY : new Audience(labels);
    }

    private static @Nullable LocalDate updated(Document passageRecord) {
        var day = passageRecord.getField(UPDATED);
        return day == null ? null : LocalDate.ofEpochDay(day.numericValue().longValue());
    }

    private static Document record(String key, List<Passage> passages, int place) {
        var passage = passages.get(place);
        var passageRecord = new Document();
        passageRecord.add(new NumericDocValuesField(PLACE, place));
        QuestionHeadings.above(passage)
                .ifPresent(question -> passageRecord.add(
                        new BinaryDocValuesField(QUESTION, new BytesRef(question))));
        passageRecord.add(new StringField(KEY, key, Field.Store.NO));
        passageRecord.add(new StoredField(ID, passage.id()));
        passageRecord.add(new SortedDocValuesField(ID, new BytesRef(passage.id())));
        passageRecord.add(new StringField(SOURCE, passage.source(), Field.Store.YES));
        passageRecord.add(new StoredField(PATH, passage.path()));
        passageRecord.add(new StoredField(TITLE, passage.title()));
        passage.headings().forEach(heading -> passageRecord.add(new StoredField(HEADING, heading)));
        passageRecord.add(new StoredField(URL, passage.url()));
        passage.audience()
                .labels()
                .forEach(label -> passageRecord.add(new StringField(AUDIENCE, label, Field.Store.YES)));
        if (passage.updated() != null) {
            passageRecord.add(new StoredField(UPDATED, passage.updated().toEpochDay()));
        }
        passageRecord.add(new StoredField(TEXT, passage.text()));
        var headings = String.join("\n", passage.headings());
        var all = String.join("\n", passage.title(), headings, passage.text());
        passageRecord.add(new Field(BODY, all, WORDS_IN_ORDER));
        passageRecord.add(new Field(TITLE_WORDS, passage.title(), WORDS));
        passageRecord.add(new Field(HEADING_WORDS, headings, WORDS));
        passageRecord.add(new Field(GRAMS, all, WORDS));
        for (var acronym : Acronym.in(passage.text())) {
            acronym.terms()
                    .forEach(term -> passageRecord.add(new StringField(ACRONYMS, term, Field.Store.NO)));
        }
        return passageRecord;
    }

    private static Document record(String key, String source, String path, String fingerprint) {
        var documentRecord = new Document();
        documentRecord.add(new StringField(KEY, key, Field.Store.NO));
        documentRecord.add(new StringField(DOCUMENT_SOURCE, source, Field.Store.NO));
        documentRecord.add(new BinaryDocValuesField(DOCUMENT_PATH, new BytesRef(path)));
        documentRecord.add(new BinaryDocValuesField(FINGERPRINT, new BytesRef(fingerprint)));
        return documentRecord;
    }

    private static String key(String source, String path) {
        return source + '\0' + path;
    }

    private static FieldType words(IndexOptions options) {
        var type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(true);
        type.freeze();
        return type;
    }
}
