package dev.nod.lucene;

import dev.nod.knowledge.Term;
import dev.nod.knowledge.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/** The words of English text, weighed by the last commit. */
final class EnglishVocabulary implements Vocabulary {

    private final Commits commits;
    private final English english;

    EnglishVocabulary(Commits commits, English english) {
        this.commits = commits;
        this.english = english;
    }

    @Override
    public List<Term> terms(String text) {
        return commits.read(searcher -> {
            var rarity = new Rarity(searcher.getIndexReader());
            var terms = new ArrayList<Term>();
            for (var word : english.words(text)) {
                var weight = word.framing() ? 0 : rarity.of(word.stem());
                terms.add(new Term(word.stem(), weight, word.start(), word.end()));
            }
            return terms;
        });
    }
}
