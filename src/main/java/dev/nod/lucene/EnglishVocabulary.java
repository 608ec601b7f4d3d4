package dev.nod.lucene;

import dev.nod.knowledge.Term;
import dev.nod.knowledge.Vocabulary;
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
            var words = english.words(text);
            var rarity = new Rarity(searcher.getIndexReader(), words);
            return words.stream()
                    .map(word -> new Term(
                            word.stem(),
                            word.framing() ? 0 : rarity.of(word.stem()),
                            word.start(),
                            word.end()))
                    .toList();
        });
    }
}
