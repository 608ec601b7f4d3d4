package dev.nod.lucene;

import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Something that a passage may have, and what having it is worth. */
sealed interface Clause {

    /** What it is, in the words of the question. */
    String label();

    /** Finds and scores it. */
    Query query();

    /**
     * A word of a field.
     *
     * @param weight how much it counts
     * @param places where the index has it
     */
    record Word(String label, Term term, double weight, TermStates places) implements Clause {

        @Override
        public Query query() {
            return new BoostQuery(new TermQuery(term, places), (float) weight);
        }
    }

    /**
     * Two words of a field side by side.
     *
     * @param firstPlaces  where the index has the first
     * @param secondPlaces where it has the second
     */
    record Pair(Term first, Term second, TermStates firstPlaces, TermStates secondPlaces) implements Clause {

        @Override
        public String label() {
            return first.text() + " " + second.text();
        }

        @Override
        public Query query() {
            return new PhraseQuery(first.field(), first.bytes(), second.bytes());
        }
    }

    /** Anything else. */
    record Other(String label, Query query) implements Clause {}
}
