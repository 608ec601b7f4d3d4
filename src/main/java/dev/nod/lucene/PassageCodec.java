package dev.nod.lucene;

import dev.nod.knowledge.EmbeddedText;
import java.io.IOException;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.codecs.KnnVectorsWriter;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;

/** How segments are written: as Lucene does by itself, but for vectors, which are searched as single bytes. */
final class PassageCodec extends Lucene104Codec {

    static final Codec INSTANCE = new PassageCodec();

    private static final int MOST_DIMENSIONS = 4_096;
    private static final String PREFIX = "vector-";
    private static final KnnVectorsFormat VECTORS = new Vectors();

    private PassageCodec() {
        super(Mode.BEST_COMPRESSION);
    }

    /** The field of the vectors of one identity, so that those of two never mix. */
    static String field(String identity) {
        return PREFIX + EmbeddedText.key(identity, "").substring(0, 16);
    }

    @Override
    public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
        return VECTORS;
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
