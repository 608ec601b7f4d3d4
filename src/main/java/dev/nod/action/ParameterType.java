package dev.nod.action;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What values a parameter takes. */
public sealed interface ParameterType {

    /** Reads what a person gave. */
    Fit fit(String given);

    /** Whether a value stands in JSON without quotes. */
    default boolean isLiteral() {
        return switch (this) {
            case WholeNumber _, Flag _ -> true;
            case Text _, Choice _ -> false;
        };
    }

    /** Whether a value fits. */
    sealed interface Fit {

        /**
         * It does.
         *
         * @param value the one way to write it
         */
        record Fits(String value) implements Fit {}

        /**
         * It does not.
         *
         * @param wanted completes the sentence that begins with the parameter's name
         */
        record Unfit(String wanted) implements Fit {}
    }

    /**
     * Words.
     *
     * @param longest   how many characters at most
     * @param pattern   a regular expression that the whole text must match; null for any text
     * @param multiline whether it may have several lines
     */
    record Text(int longest, @Nullable String pattern, boolean multiline) implements ParameterType {

        public Text {
            if (longest < 1) {
                throw new IllegalArgumentException("no text fits into %d characters".formatted(longest));
            }
            if (pattern != null) {
                var _ = Pattern.compile(pattern);
            }
        }

        @Override
        public Fit fit(String given) {
            var text = given.strip();
            if (text.codePointCount(0, text.length()) > longest) {
                return new Fit.Unfit("must have at most %d characters".formatted(longest));
            }
            if (!multiline && text.lines().count() > 1) {
                return new Fit.Unfit("must be a single line");
            }
            if (text.codePoints().anyMatch(this::isUnseen)) {
                return new Fit.Unfit("must not hold invisible characters");
            }
            return pattern == null || Pattern.matches(pattern, text)
                    ? new Fit.Fits(text)
                    : new Fit.Unfit("must match " + pattern);
        }

        private boolean isUnseen(int codePoint) {
            return Unseen.is(codePoint) && !(multiline && (codePoint == '\n' || codePoint == '\t'));
        }
    }

    /** One of a few texts. */
    record Choice(List<String> options) implements ParameterType {

        public Choice {
            options = List.copyOf(options);
            if (options.isEmpty()) {
                throw new IllegalArgumentException("a choice needs something to choose from");
            }
        }

        @Override
        public Fit fit(String given) {
            var text = given.strip();
            return options.stream()
                    .filter(text::equals)
                    .findFirst()
                    .or(() -> options.stream().filter(text::equalsIgnoreCase).findFirst())
                    .<Fit>map(Fit.Fits::new)
                    .orElseGet(() -> new Fit.Unfit("must be one of " + String.join(", ", options)));
        }
    }

    /** A whole number, from the least to the most. */
    record WholeNumber(long least, long most) implements ParameterType {

        private static final Pattern DIGITS = Pattern.compile("[+-]?[0-9]{1,18}");

        public WholeNumber {
            if (least > most) {
                throw new IllegalArgumentException("no number is from %d to %d".formatted(least, most));
            }
        }

        @Override
        public Fit fit(String given) {
            var text = given.strip();
            if (DIGITS.matcher(text).matches()) {
                var number = Long.parseLong(text);
                if (number >= least && number <= most) {
                    return new Fit.Fits(Long.toString(number));
                }
            }
            return new Fit.Unfit("must be a whole number from %d to %d".formatted(least, most));
        }
    }

    /** Yes or no. */
    record Flag() implements ParameterType {

        @Override
        public Fit fit(String given) {
            return switch (given.strip().toLowerCase(Locale.ROOT)) {
                case "true", "yes", "on" -> new Fit.Fits("true");
                case "false", "no", "off" -> new Fit.Fits("false");
                default -> new Fit.Unfit("must be true or false");
            };
        }
    }
}
