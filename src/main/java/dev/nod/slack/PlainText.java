package dev.nod.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the light marks of a statement's text: code fences, list dashes, numbers, backticks. */
final class PlainText {

    static final String FENCE = "```";

    private static final Pattern BULLET = Pattern.compile("^(\\s*)[-*•]\\s+(.*)$");
    private static final Pattern LIST_ITEM = Pattern.compile("^\\s*([-*•]|[0-9]{1,3}[.)])\\s+.*");

    private PlainText() {}

    /** The text as lines of mrkdwn; each fence stands on its own line, and every fence is closed; at least one. */
    static List<String> lines(String text) {
        var lines = new ArrayList<String>();
        var isCode = false;
        for (var line : Mrkdwn.escape(text).strip().lines().toList()) {
            if (isFence(line)) {
                isCode = !isCode;
                lines.add(FENCE);
            } else {
                lines.add(isCode ? line : BULLET.matcher(line).replaceFirst("$1• $2").stripTrailing());
            }
        }
        if (isCode || lines.isEmpty()) {
            lines.add(isCode ? FENCE : "");
        }
        return lines;
    }

    private static boolean isFence(String line) {
        var mark = line.strip();
        return mark.startsWith(FENCE) && mark.indexOf('`', FENCE.length()) < 0;
    }

    static boolean isListItem(String line) {
        return LIST_ITEM.matcher(line).matches();
    }
}
