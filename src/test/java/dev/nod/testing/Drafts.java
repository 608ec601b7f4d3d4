package dev.nod.testing;

import dev.nod.knowledge.Found;
import dev.nod.knowledge.Hit;
import dev.nod.knowledge.Passage;
import java.util.ArrayList;
import java.util.List;

/** Passages and hits as the tests of drafts need them. */
public final class Drafts {

    private Drafts() {}

    public static Passage passage(String title, String heading, String text) {
        var url = "https://docs.example.com/" + title;
        return new Passage("docs:%s#%s".formatted(title, heading), "docs", title, title, List.of(heading),
                url, text);
    }

    /** A search that found these passages, the best first. */
    public static Found found(Passage... passages) {
        var hits = new ArrayList<Hit>();
        for (var passage : passages) {
            hits.add(new Hit(hits.size() + 1, 10.0 / (hits.size() + 1), passage));
        }
        return new Found(0.5, hits);
    }
}
