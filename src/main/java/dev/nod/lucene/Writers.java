package dev.nod.lucene;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;

/** How every index of passages is written. */
final class Writers {

    /** Under which key a commit says how its records are to be read. */
    static final String FORMAT = "format";

    private static final double BUFFERED_MEGABYTES = 128;

    /** Fewer than usual: each costs every search time, and there are far more searches than changes. */
    private static final int SEGMENTS_PER_TIER = 4;

    /** Smaller ones are merged as if they had this size, so that the few pages of each change do not pile up. */
    private static final double SMALLEST_MEGABYTES = 64;

    /** Small segments are merged while others search already; a changed page is not held up by that. */
    private static final long NO_WAIT = 0;

    private Writers() {}

    static IndexWriterConfig config() {
        return new IndexWriterConfig(English.forIndexing()).setSimilarity(Commits.SIMILARITY)
                .setCodec(new PassageCodec())
                .setMergePolicy(new TieredMergePolicy().setSegmentsPerTier(SEGMENTS_PER_TIER)
                        .setFloorSegmentMB(SMALLEST_MEGABYTES))
                .setMaxFullFlushMergeWaitMillis(NO_WAIT)
                .setRAMBufferSizeMB(BUFFERED_MEGABYTES);
    }

    static IndexWriter open(Directory directory) throws IOException {
        var writer = new IndexWriter(new SyncedOnce(directory), config());
        writer.setLiveCommitData(Map.of(FORMAT, Records.FORMAT).entrySet());
        return writer;
    }
}
