package dev.nod.action;

/**
 * What only a person can tell: whether an effect happened when it was tried last.
 *
 * @param tries how many tries there were when the person was asked, so that their word is not taken for a later one; 0
 *              where that is not known
 */
public record Doubt(EffectId effect, int tries) {

    /** Whichever try it is about. */
    public static Doubt about(EffectId effect) {
        return new Doubt(effect, 0);
    }

    /**
     * Reads what {@link #toString()} wrote, or only the id of an effect, which is what Nod once wrote.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static Doubt parse(String text) {
        var parts = text.split(" ", 2);
        return new Doubt(EffectId.parse(parts[0]), parts.length == 1 ? 0 : Integer.parseInt(parts[1]));
    }

    @Override
    public String toString() {
        return "%s %d".formatted(effect, tries);
    }
}
