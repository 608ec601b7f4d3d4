package dev.nod.draft.check;

import dev.nod.draft.Check;
import dev.nod.draft.Invisible;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a person reads is all there is, and is what it looks like. */
final class Unseen implements Rule {

    /** A word that is partly written in letters that only look like others. */
    private static final Pattern MIXED = Pattern.compile(
            "\\p{IsLatin}[\\p{L}\\p{N}._-]*\\p{IsCyrillic}|\\p{IsCyrillic}[\\p{L}\\p{N}._-]*\\p{IsLatin}");

    @Override
    public Check check() {
        return Check.HIDDEN;
    }

    @Override
    public Optional<String> objection(String text, Cited cited) {
        if (Invisible.isIn(text)) {
            return Optional.of("has characters that are not seen or turn the direction of writing");
        }
        return MIXED.matcher(text).find()
                ? Optional.of("has a word with letters of two alphabets that look alike")
                : Optional.empty();
    }
}
