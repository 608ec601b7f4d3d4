package dev.nod.action;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of a call's head.
 *
 * @param name  what it is called
 * @param parts what it says
 */
public record Header(String name, List<Part> parts) {

    private static final String HIDDEN = "••••";

    public Header {
        parts = List.copyOf(parts);
    }

    /** A part of what a header says. */
    public sealed interface Part {

        /** Printable ASCII characters. */
        record Plain(String text) implements Part {

            public Plain {
                if (!isPrintable(text)) {
                    throw new IllegalArgumentException("a header holds printable ASCII characters only");
                }
            }
        }

        /**
         * A secret, which is known only where the call is made.
         *
         * @param variable the environment variable that holds it
         */
        record Secret(String variable) implements Part {}
    }

    static boolean isPrintable(String text) {
        return text.chars().allMatch(character -> character >= ' ' && character <= '~');
    }

    /** What a person may see of it. */
    String shown() {
        return name + ": " + parts.stream().map(part -> switch (part) {
            case Part.Plain(var text) -> text;
            case Part.Secret _ -> HIDDEN;
        }).collect(Collectors.joining());
    }

    /** What it says, with each secret as a reference that no value can look like. */
    String reference() {
        return name + ": " + parts.stream().map(part -> switch (part) {
            case Part.Plain(var text) -> text.replace("$", "$$");
            case Part.Secret(var variable) -> "${" + variable + "}";
        }).collect(Collectors.joining());
    }
}
