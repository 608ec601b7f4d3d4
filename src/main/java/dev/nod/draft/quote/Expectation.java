package dev.nod.draft.quote;

import dev.nod.draft.quote.Excerpt.Kind;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What form the answer to a question is likely to have; English and German. */
enum Expectation {
    /** A number or an amount. */
    FIGURE(
            "how (?:many|much|long|often|soon|late|early|big|large|high|fast|quickly|far|old)|number of|percent(?:age)?"
                    + "|limit|max(?:imum)?|biggest|ports?|extension|phone number|costs?|price|budget"
                    + "|wie ?viele?[ns]?|wie (?:lange|oft|groß|hoch|schnell|weit|alt|stark)|anzahl|prozent"),
    /** A date or a time. */
    TIME(
            "when|what time|(?:what|which) (?:year|date|day|month|century|decade)|until|latest|deadline"
                    + "|wann|welche[mnrs]? (?:jahr|tag|datum|monat|jahrhundert)"),
    /** A person, a team or an address. */
    SOMEBODY(
            "who|whom|whose|contact|responsible|where do (?:i|we) (?:send|report|ask)|wer|wen|wem|wessen"),
    /** A place. */
    PLACE(
            "where|(?:what|which) (?:city|country|state|place|location|region|area|town)"
                    + "|wo|woher|wohin|welche[mnrs]? (?:stadt|land|ort|region|staat)"),
    /** A reason. */
    REASON("why|reasons?|purpose|warum|wieso|weshalb|wozu|grund|ursache"),
    /** Something to do. */
    PROCEDURE(
            "how (?:do|can|to|should|would|does)|steps?|set ?up|install|reset|fix|restore|restart|undo|command"
                    + "|what now|what (?:do|should|can) (?:i|we) (?:do|check)|wie (?:kann|muss|soll) (?:ich|man)"),
    /** What something is or means. */
    DEFINITION(
            "(?<=^\\W{0,9})(?:what(?:'s| is| are| does| was)|was (?:ist|sind|bedeutet))|meaning of|define"),
    /** Anything else. */
    FACT("(?!)");

    private static final Pattern FIGURES = words(
            "\\p{L}*\\d[\\p{L}\\d]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand"
                    + "|million|billion|once|twice|daily|weekly|monthly|yearly|noon|midnight|half"
                    + "|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|hundert|tausend|millionen?");
    private static final Pattern TIMES = words(
            "\\d[\\d:.]*|january|february|march|april|may|june|july|august|september|october|november|december"
                    + "|monday|tuesday|wednesday|thursday|friday|saturday|sunday|noon|midnight|century"
                    + "|januar|februar|märz|mai|juni|juli|oktober|dezember"
                    + "|montags?|dienstags?|mittwochs?|donnerstags?|freitags?|samstags?|sonntags?|jahrhunderts?");
    private static final Pattern ROLES = Pattern.compile(
            "[@#]\\w|\\b(?:team|desk|lead|manager|owner|contact|ask|call|officer|head of|on-call|controller)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMES = Pattern.compile("(?<=[\\p{L}\\d,)] )\\p{Lu}[\\p{L}'’-]+");
    private static final Pattern PLACES = Pattern.compile(
            "\\b(?:in|at|on|near|from|to|aus|im|nach|bei) (?:the |der |dem |den )?\\p{Lu}|\\b(?:located|liegt)\\b");
    private static final Pattern REASONS = words(
            "because|due to|since|so that|in order to|result(?:s|ed|ing)? (?:in|from)|caus(?:e|es|ed|ing)|therefore|thus"
                    + "|owing|leads? to|led to|weil|aufgrund|wegen|damit|deshalb|daher|dadurch|denn");
    private static final Pattern DEFINITIONS = words(
            "(?:is|are|was|were|ist|sind|war) (?:an?|the|one|eine?r?|das|der|die)|refers? to|means|known as|called"
                    + "|defined|consists? of|bezeichnet|bedeutet|genannt");

    private final Pattern question;

    Expectation(String question) {
        this.question = words(question);
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile(
                "\\b(?:" + alternatives + ")\\b",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    static Expectation of(String question) {
        for (var expectation : values()) {
            if (expectation.question.matcher(question).find()) {
                return expectation;
            }
        }
        return FACT;
    }

    /** Whether a text has the form that is expected; a name or time that the question has itself is no news. */
    boolean isMetBy(Kind kind, String text, String asked) {
        return switch (this) {
            case FIGURE -> FIGURES.matcher(text).find();
            case TIME -> hasNews(TIMES, text, asked);
            case SOMEBODY -> ROLES.matcher(text).find() || hasNews(NAMES, text, asked);
            case PLACE -> PLACES.matcher(text).find();
            case REASON -> REASONS.matcher(text).find();
            case PROCEDURE -> kind == Kind.STEP || kind == Kind.CODE;
            case DEFINITION -> DEFINITIONS.matcher(text).find();
            case FACT -> false;
        };
    }

    private static boolean hasNews(Pattern pattern, String text, String asked) {
        var known = asked.toLowerCase(Locale.ROOT);
        return pattern.matcher(text)
                .results()
                .map(MatchResult::group)
                .anyMatch(word -> !known.contains(word.toLowerCase(Locale.ROOT)));
    }
}
