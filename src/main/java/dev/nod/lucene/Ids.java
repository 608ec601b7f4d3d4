package dev.nod.lucene;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.ReaderUtil;

/** The ids of passages, by the numbers of their records. */
final class Ids {

    private final IndexReader reader;

    Ids(IndexReader reader) {
        this.reader = reader;
    }

    String of(int number) throws IOException {
        var leaf = reader.leaves().get(ReaderUtil.subIndex(number, reader.leaves()));
        var ids = DocValues.getSorted(leaf.reader(), Records.ID);
        return ids.advanceExact(number - leaf.docBase) ? ids.lookupOrd(ids.ordValue()).utf8ToString() : "";
    }
}
