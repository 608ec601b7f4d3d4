package dev.nod.lucene;

import org.apache.lucene.search.Query;

/**
 * Something that a passage may have, and what having it is worth.
 *
 * @param label what it is, in the words of the question
 * @param query finds and scores it
 */
record Clause(String label, Query query) {}
