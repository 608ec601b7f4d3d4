package dev.nod.testing;

import dev.nod.knowledge.Term;
import dev.nod.knowledge.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Knows words without their plural s, and takes all but the commonest for equally telling. */
public final class PlainVocabulary implements Vocabulary {

    private static final Pattern WORD = Pattern.compile("[\\p{Alnum}_]+");
    private static final Set<String> COMMON = Set.of("a", "an", "the", "is", "are", "be", "do", "does", "can",
            "i", "my",
            "you", "your", "it", "we", "to", "of", "in", "on", "at", "for", "and", "or", "what", "how", "who",
            "when",
            "which", "if", "by", "with", "get", "me");

    @Override
    public List<Term> terms(String text) {
        return WORD.matcher(text).results().map(word -> {
            var lower = word.group().toLowerCase(Locale.ROOT);
            var stem = lower.length() > 3 && lower.endsWith("s")
                    ? lower.substring(0, lower.length() - 1)
                    : lower;
            return new Term(stem, COMMON.contains(lower) ? 0 : 3, word.start(), word.end());
        }).toList();
    }
}
