package dev.nod.knowledge;

import java.util.List;

/**
 * Why a search found what it found.
 *
 * @param reading how the question was read, in sentences
 * @param found   what the search found
 * @param parts   for each hit the parts of its score, which add up to it
 */
public record Explanation(List<String> reading, Found found, List<List<Part>> parts) {

    public Explanation {
        reading = List.copyOf(reading);
        parts = parts.stream().map(List::copyOf).toList();
    }

    /**
     * A part of a score.
     *
     * @param name   what it looks at
     * @param score  what it adds
     * @param pieces what the passage has of it, the most valuable first
     */
    public record Part(String name, double score, List<Piece> pieces) {

        public Part {
            pieces = List.copyOf(pieces);
        }
    }

    /**
     * Something that the passage has.
     *
     * @param what  a word, a pair of words or a run of letters
     * @param score what it adds
     */
    public record Piece(String what, double score) {}
}
