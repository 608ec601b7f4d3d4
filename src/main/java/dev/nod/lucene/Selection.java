package dev.nod.lucene;

import dev.nod.knowledge.Passage;
import dev.nod.lucene.Ranking.Ranked;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;

/** Takes from a ranking the best passages that say something of their own; of several editions and copies the newest. */
final class Selection {

    private final Ids ids;
    private final StoredFields stored;
    private final String question;
    private final List<Chosen> chosen = new ArrayList<>();
    private boolean hasEditions;

    private Selection(Ids ids, StoredFields stored, String question) {
        this.ids = ids;
        this.stored = stored;
        this.question = question;
    }

    /** A passage with what it says; the passage shown may be a newer edition or copy of the one that was ranked. */
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

    /** A passage to show, and what was ranked: itself, or another edition or copy of it. */
    record Selected(Passage passage, Ranked ranked) {}

    static List<Selected> of(Ranking ranking, IndexSearcher searcher, String question, int limit)
            throws IOException {
        var ids = new Ids(searcher.getIndexReader());
        var selection = new Selection(ids, searcher.storedFields(), question);
        for (var ranked : ranking.best()) {
            selection.consider(ranked, limit);
        }
        return selection.chosen.stream().map(each -> new Selected(each.shown, each.ranked)).toList();
    }

    private void consider(Ranked ranked, int limit) throws IOException {
        if (chosen.size() == limit && !mayBeShownInstead(ranked)) {
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
            var each = new Chosen(passage, wording, ranked);
            chosen.add(each);
            hasEditions |= !each.edition.versions().isEmpty();
        }
    }

    /** Whether it may be an edition of a passage that was chosen, or a copy, which has the same score. */
    private boolean mayBeShownInstead(Ranked ranked) throws IOException {
        return ranked.score() == chosen.getLast().ranked.score()
                || (hasEditions && isEditionOfChosen(ranked));
    }

    private boolean isEditionOfChosen(Ranked ranked) throws IOException {
        var id = ids.of(ranked.number());
        var edition = Edition.of(id.substring(0, id.lastIndexOf('#')));
        return !edition.versions().isEmpty()
                && chosen.stream().anyMatch(each -> edition.page().endsWith(":" + each.edition.page()));
    }

    private void showNewer(Chosen each, Passage passage) {
        var edition = Edition.of(passage.path());
        var isNamed = edition.isNamedIn(question);
        if (isNamed || (isNewer(passage, edition, each) && !each.edition.isNamedIn(question))) {
            each.shown = passage;
            each.edition = edition;
        }
    }

    /** By the editions of a page, else by the days that both documents state. */
    private static boolean isNewer(Passage passage, Edition edition, Chosen other) {
        if (edition.isOfSamePage(other.edition) && edition.compareTo(other.edition) != 0) {
            return edition.compareTo(other.edition) > 0;
        }
        var updated = passage.updated();
        var before = other.shown.updated();
        return updated != null && before != null && updated.isAfter(before);
    }
}
