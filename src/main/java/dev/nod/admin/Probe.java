package dev.nod.admin;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Tells whether one part of Nod is well. */
public interface Probe {

    /** The part, in a word. */
    String name();

    /** What is wrong with it, as a sentence without secrets; empty when it is well. */
    Optional<String> trouble();

    /** Asks one yes-or-no question of a part, with one thing to say when the answer is no. */
    static Probe of(String name, BooleanSupplier isWell, String trouble) {
        return of(name, () -> isWell.getAsBoolean() ? Optional.empty() : Optional.of(trouble));
    }

    /** Asks a part what is wrong with it. */
    static Probe of(String name, Supplier<Optional<String>> trouble) {
        return new Probe() {

            @Override
            public String name() {
                return name;
            }

            @Override
            public Optional<String> trouble() {
                return trouble.get();
            }
        };
    }
}
