package dev.nod.lucene;

import dev.nod.knowledge.EmbeddedText;
import java.io.IOException;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.codecs.KnnVectorsWriter;
import org.apache.lucene.codecs.StoredFieldsFormat;
import org.apache.lucene.codecs.compressing.CompressionMode;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.codecs.lucene90.compressing.Lucene90CompressingStoredFieldsFormat;
import org.apache.lucene.codecs.perfield.PerFieldKnnVectorsFormat;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;

/**
 * How segments are written: as Lucene does by itself, but for vectors, which are searched as single bytes, and for
 * texts. These are packed more tightly than Lucene's usual way, and in smaller pieces than its tight way, since few of
 * them are read at a time. The name stands in every segment; a change of what is written needs another.
 */
public final class PassageCodec extends FilterCodec {

    private static final String NAME = "NodPassages1";
    private static final int MOST_DIMENSIONS = 4_096;
    private static final int CHUNK = 8 * 1_024;
    private static final int MOST_PER_CHUNK = 64;
    private static final int BLOCK_SHIFT = 10;
    private static final String PREFIX = "vector-";
    private static final KnnVectorsFormat VECTORS = new Vectors();

    private final StoredFieldsFormat texts = new Lucene90CompressingStoredFieldsFormat(
            NAME, CompressionMode.HIGH_COMPRESSION, CHUNK, MOST_PER_CHUNK, BLOCK_SHIFT);
    private final KnnVectorsFormat vectors = new PerFieldKnnVectorsFormat() {

        @Override
        public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
            return VECTORS;
        }
    };

    /** Lucene finds and makes it by its name. */
    public PassageCodec() {
        super(NAME, new Lucene104Codec());
    }

    @Override
    public StoredFieldsFormat storedFieldsFormat() {
        return texts;
    }

    @Override
    public KnnVectorsFormat knnVectorsFormat() {
        return vectors;
    }

    /** The field of the vectors of one identity, so that those of two never mix. */
    static String field(String identity) {
        return PREFIX + EmbeddedText.key(identity, "").substring(0, 16);
    }

    /** Lucene's own format under its own name, by which it is read, for vectors of more dimensions than it allows. */
    private static final class Vectors extends KnnVectorsFormat {

        private final KnnVectorsFormat format = new Lucene104HnswScalarQuantizedVectorsFormat();

        private Vectors() {
            super(Lucene104HnswScalarQuantizedVectorsFormat.NAME);
        }

        @Override
        public KnnVectorsWriter fieldsWriter(SegmentWriteState state) throws IOException {
            return format.fieldsWriter(state);
        }

        @Override
        public KnnVectorsReader fieldsReader(SegmentReadState state) throws IOException {
            return format.fieldsReader(state);
        }

        @Override
        public int getMaxDimensions(String field) {
            return MOST_DIMENSIONS;
        }
    }
}
