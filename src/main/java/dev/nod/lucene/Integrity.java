package dev.nod.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;

/** Compares the files of the last commit with the checksums that they end with. */
final class Integrity {

    private static final long SMALL = 1 << 20;

    private Integrity() {}

    /** Checks what is read when the index is opened, and any other small file; takes milliseconds. */
    static void checkSmallFiles(Directory directory) throws IOException {
        for (var file : files(directory)) {
            if (directory.fileLength(file) <= SMALL) {
                check(directory, file);
            }
        }
    }

    /** Checks every file; takes about a second for each gigabyte. */
    static void checkAllFiles(Directory directory) throws IOException {
        for (var file : files(directory)) {
            check(directory, file);
        }
    }

    /** First the file that lists the others: a wrong byte in it could make its reader ask for all memory. */
    private static List<String> files(Directory directory) throws IOException {
        var segments = SegmentInfos.getLastCommitSegmentsFileName(directory);
        if (segments == null) {
            return List.of();
        }
        check(directory, segments);
        return new ArrayList<>(SegmentInfos.readCommit(directory, segments).files(false));
    }

    private static void check(Directory directory, String file) throws IOException {
        try (var input = directory.openInput(file, IOContext.READONCE)) {
            var _ = CodecUtil.checksumEntireFile(input);
        }
    }
}
