package dev.nod.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;

/**
 * Those of some records, ascending by number, that are in one segment of the index.
 *
 * @param leaf the segment
 * @param from their first place in the numbers
 * @param to   their last place, exclusive
 */
record Stretch(LeafReaderContext leaf, int from, int to) {

    static List<Stretch> of(IndexReader reader, int[] numbers) {
        var stretches = new ArrayList<Stretch>();
        var leaves = reader.leaves();
        for (var from = 0; from < numbers.length;) {
            var leaf = leaves.get(ReaderUtil.subIndex(numbers[from], leaves));
            var end = Arrays.binarySearch(numbers, from, numbers.length,
                    leaf.docBase + leaf.reader().maxDoc());
            var to = end < 0 ? -end - 1 : end;
            stretches.add(new Stretch(leaf, from, to));
            from = to;
        }
        return stretches;
    }
}
