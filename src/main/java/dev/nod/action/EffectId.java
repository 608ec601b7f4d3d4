package dev.nod.action;

import java.util.UUID;

/** The identity of an effect; it travels with the message, so that a message can be found again by it. */
public record EffectId(UUID value) {

    /** Reads what {@link #toString()} wrote. */
    public static EffectId parse(String text) {
        return new EffectId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
