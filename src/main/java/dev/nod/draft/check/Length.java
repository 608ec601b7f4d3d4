package dev.nod.draft.check;

import dev.nod.draft.Check;
import java.util.Optional;

/** A statement is one. */
final class Length implements Rule {

    private static final int LONGEST = 1_200;

    @Override
    public Check check() {
        return Check.LENGTH;
    }

    @Override
    public Optional<String> objection(String text, Cited cited) {
        return text.length() > LONGEST
                ? Optional.of("has %,d characters; %,d are allowed".formatted(text.length(), LONGEST))
                : Optional.empty();
    }
}
