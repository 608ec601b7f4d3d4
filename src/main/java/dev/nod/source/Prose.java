package dev.nod.source;

import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;

/** The source of a Markdown page, of which only what is not code is rewritten. */
final class Prose {

    private static final Pattern RAW = Pattern.compile("\\{%-?\\s{0,9}(?:end)?raw\\s{0,9}-?%}");
    private static final Pattern ESCAPED_SHORTCODE = Pattern
            .compile("\\{\\{([<%])/\\*([^{}]{0,2000}?)\\*/([>%])}}");

    private Prose() {}

    static String rewrite(String text, List<Rewriter> rewriters) {
        var code = new CodeFinder(text);
        return rewrite(text, rewriters, code::end);
    }

    /** As {@link #rewrite(String, List)} for a source in which code is not set apart. */
    static String rewriteAll(String text, List<Rewriter> rewriters) {
        return rewrite(text, rewriters, at -> at);
    }

    private static String rewrite(String text, List<Rewriter> rewriters, IntUnaryOperator codeEnd) {
        var out = new StringBuilder(text.length());
        var at = 0;
        while (at < text.length()) {
            var end = codeEnd.applyAsInt(at);
            if (end > at) {
                out.append(shown(text.substring(at, end)));
                at = end;
            } else if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                out.append(text, at, at + 2);
                at += 2;
            } else {
                at = rewrite(text, at, rewriters, out);
            }
        }
        return out.toString();
    }

    private static int rewrite(String text, int at, List<Rewriter> rewriters, StringBuilder out) {
        for (var rewriter : rewriters) {
            var end = rewriter.rewrite(text, at, out);
            if (end > at) {
                return end;
            }
        }
        out.append(text.charAt(at));
        return at + 1;
    }

    /** Code without the marks that only keep a site generator from acting on it. */
    private static String shown(String code) {
        if (!code.contains("{%") && !code.contains("{{")) {
            return code;
        }
        return ESCAPED_SHORTCODE.matcher(RAW.matcher(code).replaceAll("")).replaceAll("{{$1$2$3}}");
    }
}
