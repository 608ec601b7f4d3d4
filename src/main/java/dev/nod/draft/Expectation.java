package dev.nod.draft;

import dev.nod.draft.Excerpt.Kind;
import java.util.regex.Pattern;

/** What form the answer to a question is likely to have. */
enum Expectation {
    /** A number, a time or an amount. */
    FIGURE("\\b(?:how (?:many|much|long|often|soon|late|early|big|large|fast|far)|when|what time|deadline|limit|port|extension|phone|number|cost|budget)\\b"),
    /** A person, a team or an address. */
    SOMEBODY("\\b(?:who|whom|whose|contact|responsible)\\b"),
    /** Something to do. */
    PROCEDURE(
            "\\b(?:how (?:do|can|to|should|would|does)|steps?|set ?up|install|reset|fix|restore|restart|what (?:do|should) i do|what now)\\b"),
    /** Anything else. */
    FACT("");

    private static final Pattern FIGURES = Pattern.compile(
            "\\d|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|daily|weekly|monthly|noon|midnight)\\b");
    private static final Pattern SOMEBODIES = Pattern.compile(
            "@|\\b(?:team|desk|lead|manager|owner|contact|ask|call|officer|head of|on-call)\\b",
            Pattern.CASE_INSENSITIVE);

    private final Pattern question;

    Expectation(String question) {
        this.question = Pattern.compile(question, Pattern.CASE_INSENSITIVE);
    }

    static Expectation of(String question) {
        for (var expectation : values()) {
            if (expectation.question.matcher(question).find()) {
                return expectation;
            }
        }
        return FACT;
    }

    /** Whether a text has the form that is expected. */
    boolean isMetBy(Kind kind, String text) {
        return switch (this) {
            case FIGURE -> FIGURES.matcher(text).find();
            case SOMEBODY -> SOMEBODIES.matcher(text).find();
            case PROCEDURE -> kind == Kind.STEP || kind == Kind.CODE;
            case FACT -> false;
        };
    }
}
