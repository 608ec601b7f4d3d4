package dev.nod.slack;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns a message's text into the question that a person reads in it. */
final class QuestionText {

    /** Slack's marks for what is not plain text: {@code <@U1>}, {@code <#C1|name>}, {@code <https://…|words>}. */
    private static final Pattern MARK = Pattern.compile("<([^<>|]*)(?:\\|([^<>]*))?>");
    private static final Pattern EDGE = Pattern.compile("^[\\s:,;–-]+|\\s+$");
    private static final int LONGEST = 4_000;

    private QuestionText() {}

    /**
     * @param nod the id of Nod's own user, mentions of whom are left out
     */
    static String of(String text, String nod) {
        var readable = MARK.matcher(text)
                .replaceAll(
                        mark -> Matcher.quoteReplacement(word(mark.group(1), words(mark.group(2)), nod)));
        var plain = readable.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        var visible = Mrkdwn.visible(plain).replaceAll("[ \\t]+", " ");
        return Mrkdwn.cut(EDGE.matcher(visible).replaceAll(""), LONGEST);
    }

    private static String words(String group) {
        return group == null ? "" : group;
    }

    private static String word(String target, String words, String nod) {
        if (target.equals("@" + nod)) {
            return " ";
        }
        if (target.startsWith("@")) {
            return words.isEmpty() ? "@someone" : "@" + words.replaceFirst("^@", "");
        }
        if (target.startsWith("#")) {
            return words.isEmpty() ? "#channel" : "#" + words.replaceFirst("^#", "");
        }
        if (target.startsWith("!")) {
            return words.isEmpty() ? "@" + target.substring(1).replaceFirst("\\^.*$", "") : words;
        }
        return words.isEmpty() ? target.replaceFirst("^mailto:", "") : words;
    }
}
