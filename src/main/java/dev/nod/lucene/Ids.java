package dev.nod.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.jspecify.annotations.Nullable;

/** The ids of passages, by the numbers of their records. */
final class Ids {

    private final List<LeafReaderContext> leaves;
    private final @Nullable SortedDocValues[] opened;

    Ids(IndexReader reader) {
        this.leaves = reader.leaves();
        this.opened = new SortedDocValues[leaves.size()];
    }

    String of(int number) throws IOException {
        var leaf = leaves.get(ReaderUtil.subIndex(number, leaves));
        var ids = upTo(number - leaf.docBase, leaf);
        return ids.advanceExact(number - leaf.docBase) ? ids.lookupOrd(ids.ordValue()).utf8ToString() : "";
    }

    /** They can be read forwards only. */
    private SortedDocValues upTo(int number, LeafReaderContext leaf) throws IOException {
        var ids = opened[leaf.ord];
        if (ids == null || ids.docID() > number) {
            ids = DocValues.getSorted(leaf.reader(), Records.ID);
            opened[leaf.ord] = ids;
        }
        return ids;
    }
}
