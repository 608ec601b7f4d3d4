package dev.nod.lucene;

import java.util.Arrays;
import org.apache.lucene.search.DocIdSetIterator;

/** Goes through those of some records, ascending by number, that are in one segment of the index. */
final class Numbers extends DocIdSetIterator {

    private final int[] numbers;
    private final int base;
    private final int to;
    private final int from;
    private int at;

    /** The records from one place in the numbers to another, exclusive; the segment's first record is the base. */
    Numbers(int[] numbers, int from, int to, int base) {
        this.numbers = numbers;
        this.from = from;
        this.to = to;
        this.base = base;
        this.at = from - 1;
    }

    /** The place in the numbers. */
    int place() {
        return at;
    }

    @Override
    public int docID() {
        return at < from ? -1 : at < to ? numbers[at] - base : NO_MORE_DOCS;
    }

    @Override
    public int nextDoc() {
        at++;
        return docID();
    }

    @Override
    public int advance(int target) {
        if (target == NO_MORE_DOCS) {
            at = to;
            return NO_MORE_DOCS;
        }
        var found = Arrays.binarySearch(numbers, Math.min(at + 1, to), to, target + base);
        at = found < 0 ? -found - 1 : found;
        return docID();
    }

    @Override
    public long cost() {
        return (long) to - from;
    }
}
