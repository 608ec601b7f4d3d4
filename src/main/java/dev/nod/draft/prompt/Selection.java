package dev.nod.draft.prompt;

import dev.nod.knowledge.Hit;
import dev.nod.knowledge.Passage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/** Chooses the passages that a model gets: the fewest and best that fit. */
final class Selection {

    /** What scores less than this share of the best hardly ever holds the answer. */
    private static final double WORTH_READING = 0.4;

    /** The lines around a passage, its title and headings. */
    private static final int AROUND = 60;
    private static final String BLOCK_BORDER = "\n\n";

    private final Tokens tokens;

    Selection(Tokens tokens) {
        this.tokens = tokens;
    }

    /**
     * A passage to be read.
     *
     * @param text  as much of it as fits
     * @param isCut whether that is not all of it
     */
    record Chosen(Passage passage, String text, boolean isCut) {}

    /**
     * Takes the hits, best first, as long as they fit and are nearly as good as the best; what does not fit as a whole
     * is cut at the end of a block if it is the best, else left out for a shorter one.
     */
    List<Chosen> from(List<Hit> hits, int mostTokens) {
        var chosen = new ArrayList<Chosen>();
        var texts = new HashSet<String>();
        var room = mostTokens;
        for (var hit : hits) {
            if (hit.score() < WORTH_READING * hits.getFirst().score()) {
                break;
            }
            var passage = hit.passage();
            var text = Material.clean(passage.text());
            var length = tokens.count(text) + AROUND;
            if (length <= room && texts.add(text)) {
                chosen.add(new Chosen(passage, text, false));
                room -= length;
            } else if (chosen.isEmpty()) {
                var start = start(text, room - AROUND);
                if (!start.isEmpty()) {
                    chosen.add(new Chosen(passage, start, true));
                    room -= tokens.count(start) + AROUND;
                }
            }
        }
        return chosen;
    }

    private String start(String text, int room) {
        var start = "";
        var blocks = Arrays.asList(text.split(BLOCK_BORDER));
        for (var i = 1; i < blocks.size(); i++) {
            var longer = String.join(BLOCK_BORDER, blocks.subList(0, i));
            if (tokens.count(longer) > room) {
                break;
            }
            start = longer;
        }
        return start;
    }
}
