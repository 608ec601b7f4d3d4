package dev.nod.lucene;

import dev.nod.knowledge.Explanation.Part;
import dev.nod.knowledge.Explanation.Piece;
import dev.nod.lucene.Ranking.Ranked;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.search.IndexSearcher;

/** Takes scores apart. */
final class Explaining {

    private final IndexSearcher searcher;
    private final English english;
    private final Asked asked;

    Explaining(IndexSearcher searcher, English english, Asked asked) {
        this.searcher = searcher;
        this.english = english;
        this.asked = asked;
    }

    /** How the question was read. */
    List<String> reading(double likelihood, Ranking ranking) throws IOException {
        var passages = searcher.getIndexReader().getDocCount(Records.BODY);
        var sentences = new ArrayList<String>();
        for (var word : asked.words()) {
            sentences.add(word.isKnown()
                    ? String.format(Locale.ROOT,
                            "“%s”%s is in %,d of %,d passages, which makes it worth %.1f%s",
                            word.surface(),
                            word.mended()
                                    ? ", taken for a word that no passage has,"
                                    : word.implied() ? ", another form," : "",
                            word.frequency(), passages, word.worth(),
                            word.weight() == 1
                                    ? ""
                                    : String.format(Locale.ROOT, " at a weight of %.2f", word.weight()))
                    : "“%s” is in no passage; passages with most of its letters are looked for"
                            .formatted(word.surface()));
        }
        sentences.add(ranking.best().isEmpty()
                ? "nothing was found, so the documents cannot hold the answer"
                : String.format(Locale.ROOT,
                        "the best passage has %.1f of about %.1f that one full of these words would have, so the"
                                + " likelihood that it holds the answer is %.2f",
                        ranking.words(), asked.ideal(), likelihood));
        return sentences;
    }

    /** The parts of the score of one passage. */
    List<Part> parts(Ranked ranked) throws IOException {
        var alone = new ClauseScores(searcher, new int[]{ranked.number()});
        var parts = new ArrayList<Part>();
        for (var part : Ranking.parts(searcher, english, asked)) {
            var pieces = new ArrayList<Piece>();
            for (var clause : part.clauses()) {
                var score = part.weight() * alone.of(clause)[0];
                if (score > 0) {
                    pieces.add(new Piece(clause.label(), score));
                }
            }
            pieces.sort(Comparator.comparingDouble(Piece::score).reversed());
            var total = pieces.stream().mapToDouble(Piece::score).sum();
            parts.add(new Part(part.name(), total, pieces));
        }
        if (ranked.heading() > 0) {
            parts.add(new Part("a heading that asks this", ranked.heading(), List.of()));
        }
        if (!asked.earlier().turns().isEmpty()) {
            var others = parts.stream().mapToDouble(Part::score).sum();
            parts.add(new Part("the document, in the light of the conversation",
                    ranked.score() - ranked.meaning() - others,
                    List.of()));
        }
        if (ranked.meaning() > 0) {
            parts.add(new Part("meaning", ranked.meaning(), List.of()));
        }
        return parts;
    }
}
