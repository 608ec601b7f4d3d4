package dev.nod.slack;

import java.util.regex.Pattern;

/** Takes the words out of a message that was said before a question: no mentions, no marks of Slack's format. */
final class TurnText {

    private static final int LONGEST = 600;
    private static final Pattern MENTION = Pattern.compile("<[@!][^<>]*>");
    private static final Pattern QUOTE = Pattern.compile("(?m)^> ?");
    private static final Pattern EMPHASIS = Pattern
            .compile("(?<![\\p{L}\\p{N}])([*_~])(?=\\S)(.+?)(?<=\\S)\\1(?![\\p{L}\\p{N}])");
    private static final Pattern EMOJI = Pattern.compile("(?<!\\S):[a-z][a-z0-9_+-]*:(?!\\S)");

    /** The numbers of sources, with which every statement of an answer ends. */
    private static final Pattern SOURCES = Pattern.compile("(?m)(?: ?\\[\\d{1,2}])+$");

    private TurnText() {}

    static String of(String text) {
        var words = QuestionText.of(MENTION.matcher(text).replaceAll(" "), "");
        words = QUOTE.matcher(words).replaceAll("").replace("`", "");
        words = EMOJI.matcher(EMPHASIS.matcher(words).replaceAll("$2")).replaceAll("");
        return Mrkdwn.cut(SOURCES.matcher(words).replaceAll("").strip(), LONGEST);
    }
}
