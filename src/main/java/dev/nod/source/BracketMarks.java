package dev.nod.source;

import java.util.regex.Pattern;

/** Wiki links and references to footnotes, which Markdown itself does not know. */
final class BracketMarks implements Rewriter {

    private static final Pattern WIKI_LINK = Pattern
            .compile("!?\\[\\[([^\\s\\[\\]][^\\[\\]\\n]{0,300}+)]](?![(\\[])");
    private static final Pattern PICTURE = Pattern.compile("(?i).*\\.(?:png|jpe?g|gif|svg|webp|pdf|mp4)");
    private static final Pattern NOTE = Pattern.compile("\\[\\^([^\\s\\[\\]^]{1,100}+)]");

    @Override
    public int rewrite(String text, int at, StringBuilder out) {
        if (text.startsWith("[[", at) || text.startsWith("![[", at)) {
            var link = WIKI_LINK.matcher(text).region(at, text.length());
            link.useTransparentBounds(true);
            if (link.lookingAt()) {
                out.append(label(link.group(1), text.charAt(at) == '!'));
                return link.end();
            }
        }
        if (text.startsWith("[^", at)) {
            var note = NOTE.matcher(text).region(at, text.length());
            if (note.lookingAt() && !isDefinition(text, at, note.end())) {
                out.append("\\[").append(note.group(1)).append("\\]");
                return note.end();
            }
        }
        return NOT_MINE;
    }

    private static String label(String link, boolean isEmbedded) {
        var bar = link.lastIndexOf('|');
        var target = bar < 0 ? link : link.substring(0, bar);
        if (isEmbedded && PICTURE.matcher(target.strip()).matches()) {
            return "";
        }
        return bar < 0 ? link.replace("#", " > ").strip() : link.substring(bar + 1).strip();
    }

    private static boolean isDefinition(String text, int at, int end) {
        if (end >= text.length() || text.charAt(end) != ':') {
            return false;
        }
        var before = at;
        while (before > 0 && " \t>".indexOf(text.charAt(before - 1)) >= 0) {
            before--;
        }
        return before == 0 || text.charAt(before - 1) == '\n';
    }
}
