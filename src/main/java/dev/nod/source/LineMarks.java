package dev.nod.source;

import java.util.regex.Pattern;

/** Whole lines that stand for something the reader does not read: tables of contents, imports, inserted files. */
final class LineMarks implements Rewriter {

    private static final Pattern UNSEEN = Pattern.compile("[ \\t]{0,3}(?:"
            + "\\[TOC]|\\[\\[_?TOC_?]]|\\[\\[toc]]"
            + "|;?-{1,4}8<-{1,4}.{0,500}"
            + "|import\\s+(?:[\\w*{][^;'\"\\n]{0,500}\\sfrom\\s+)?(?:'[^'\\n]{1,300}'|\"[^\"\\n]{1,300}\");?"
            + ")[ \\t]*(?:\\n|$)");
    private static final Pattern CONTENTS = Pattern.compile(
            "(?:[*+-]|1\\.)[ \\t]+[^\\n]{0,80}\\n[ \\t]*\\{:\\s?toc\\b[^}\\n]{0,100}\\}[ \\t]*(?:\\n|$)");
    private static final Pattern EXPORT = Pattern.compile("export (?:const|let|default|function) ");
    private static final Pattern MARKED = Pattern
            .compile("==([^\\s=](?:[^=\\n]{0,500}?[^\\s=])?)==(?![\\w=])");
    private static final Pattern ABBREVIATION = Pattern.compile("\\*\\[([^\\[\\]\\n]{1,100})](?=:[ \\t])");

    @Override
    public int rewrite(String text, int at, StringBuilder out) {
        var isLineStart = at == 0 || text.charAt(at - 1) == '\n';
        return isLineStart ? line(text, at, out) : highlighted(text, at, out);
    }

    private static int line(String text, int at, StringBuilder out) {
        for (var pattern : new Pattern[]{UNSEEN, CONTENTS}) {
            var matcher = pattern.matcher(text).region(at, text.length());
            if (matcher.lookingAt()) {
                out.append('\n');
                return matcher.end();
            }
        }
        if (EXPORT.matcher(text).region(at, text.length()).lookingAt()) {
            var end = text.indexOf("\n\n", at);
            return end < 0 ? text.length() : end;
        }
        var abbreviation = ABBREVIATION.matcher(text).region(at, text.length());
        abbreviation.useTransparentBounds(true);
        if (abbreviation.lookingAt()) {
            out.append('\n').append(abbreviation.group(1));
            return abbreviation.end();
        }
        return highlighted(text, at, out);
    }

    /** Marker pen, {@code ==} on either side of some words. */
    private static int highlighted(String text, int at, StringBuilder out) {
        if (!text.startsWith("==", at) || (at > 0 && isWord(text.charAt(at - 1)))) {
            return NOT_MINE;
        }
        var marked = MARKED.matcher(text).region(at, text.length());
        marked.useTransparentBounds(true);
        if (!marked.lookingAt()) {
            return NOT_MINE;
        }
        out.append(marked.group(1));
        return marked.end();
    }

    private static boolean isWord(char c) {
        return c == '=' || Character.isLetterOrDigit(c);
    }
}
