package dev.nod.draft;

/**
 * A check that a draft, or a statement of it, did not pass.
 *
 * @param detail what is wrong, in words for the card, without anything that the check forbids
 * @param cut    whether the statement was left out for it; else the draft carries it, and is marked
 */
public record Finding(Check check, String detail, boolean cut) {

    public Finding {
        if (detail.isBlank()) {
            throw new IllegalArgumentException("a finding says what is wrong");
        }
    }
}
