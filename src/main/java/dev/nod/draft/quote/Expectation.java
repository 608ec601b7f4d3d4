package dev.nod.draft.quote;

import dev.nod.draft.quote.Excerpt.Kind;
import java.util.regex.Pattern;

/** What form the answer to a question is likely to have. */
enum Expectation {
    /** A number, a time or an amount. */
    FIGURE(
            "\\bhow (?:many|much|long|often|soon|late|early|big|large|high|fast|quickly|far|old)\\b"
                    + "|\\b(?:when|what time|until|latest|deadline|limit|max(?:imum)?|biggest|ports?|extension"
                    + "|phone number|number of|costs?|price|budget)\\b"),
    /** A person, a team or an address. */
    SOMEBODY("\\b(?:who|whom|whose|contact|responsible)\\b|\\bwhere do (?:i|we) (?:send|report|ask)\\b"),
    /** Something to do. */
    PROCEDURE(
            "\\bhow (?:do|can|to|should|would|does)\\b"
                    + "|\\b(?:steps?|set ?up|install|reset|fix|restore|restart|undo|command|what now)\\b"
                    + "|\\bwhat (?:do|should|can) (?:i|we) (?:do|check)\\b"),
    /** What something is or means. */
    DEFINITION("^\\W*(?:what(?:'s| is| are| does)|meaning of|define)\\b"),
    /** Anything else. */
    FACT("(?!)");

    private static final Pattern FIGURES = Pattern.compile(
            "\\d|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|once|twice|daily|weekly|monthly|yearly"
                    + "|noon|midnight|half)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SOMEBODIES = Pattern.compile(
            "[@#]\\w|\\b(?:team|desk|lead|manager|owner|contact|ask|call|officer|head of|on-call|controller)\\b",
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
            case DEFINITION, FACT -> false;
        };
    }
}
