package dev.nod.lucene;

import dev.nod.knowledge.Passage;
import dev.nod.lucene.Ranking.Ranked;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.StoredFields;

/** Takes from a ranking the best passages that say something of their own; of several editions the newest. */
final class Selection {

    private final StoredFields stored;
    private final String question;
    private final List<Chosen> chosen = new ArrayList<>();

    private Selection(StoredFields stored, String question) {
        this.stored = stored;
        this.question = question;
    }

    /** A passage with what it says; the passage shown may be a newer edition of the one that was ranked. */
    private static final class Chosen {

        private final Ranked ranked;
        private final Wording wording;
        private Passage shown;
        private Edition edition;

        private Chosen(Passage passage, Wording wording, Ranked ranked) {
            this.shown = passage;
            this.wording = wording;
            this.ranked = ranked;
            this.edition = Edition.of(passage.path());
        }
    }

    /** A passage to show, and what was ranked: itself, or another edition of it. */
    record Selected(Passage passage, Ranked ranked) {}

    static List<Selected> of(Ranking ranking, StoredFields stored, String question, int limit)
            throws IOException {
        var selection = new Selection(stored, question);
        for (var ranked : ranking.best()) {
            selection.consider(ranked, limit);
        }
        return selection.chosen.stream().map(each -> new Selected(each.shown, each.ranked)).toList();
    }

    private void consider(Ranked ranked, int limit) throws IOException {
        if (chosen.size() == limit && !isEditionOfChosen(ranked)) {
            return;
        }
        var passage = Records.passage(stored.document(ranked.number()));
        var wording = new Wording(passage);
        for (var each : chosen) {
            if (each.wording.saysTheSameAs(wording)) {
                showNewer(each, passage);
                return;
            }
        }
        if (chosen.size() < limit) {
            chosen.add(new Chosen(passage, wording, ranked));
        }
    }

    private boolean isEditionOfChosen(Ranked ranked) {
        var edition = Edition.of(ranked.id().substring(0, ranked.id().lastIndexOf('#')));
        return !edition.versions().isEmpty()
                && chosen.stream().anyMatch(each -> edition.page().endsWith(":" + each.edition.page()));
    }

    private void showNewer(Chosen each, Passage passage) {
        var edition = Edition.of(passage.path());
        var isNamed = edition.isNamedIn(question);
        var isNewer = edition.isOfSamePage(each.edition) && edition.compareTo(each.edition) > 0;
        if (isNamed || (isNewer && !each.edition.isNamedIn(question))) {
            each.shown = passage;
            each.edition = edition;
        }
    }
}
