package dev.nod.slack;

import java.util.function.Supplier;

/**
 * What a check of the set-up found.
 *
 * @param what   what was looked at
 * @param isFine whether it is as Nod needs it
 * @param detail what it is, or what is wrong and what to do
 */
public record Finding(String what, boolean isFine, String detail) {

    /** Fine with what the detail tells, unless it cannot be told. */
    static Finding of(String what, Supplier<String> detail) {
        try {
            return new Finding(what, true, detail.get());
        } catch (SlackSetupException e) {
            return new Finding(what, false, String.valueOf(e.getMessage()));
        }
    }
}
