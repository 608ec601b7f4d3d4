package dev.nod.source;

import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.PatternSyntaxException;

/** Glob patterns over relative paths, where a leading or inner {@code **}{@code /} also stands for no folder at all. */
final class Globs {

    private final List<PathMatcher> matchers = new ArrayList<>();

    Globs(List<String> patterns) {
        for (var pattern : patterns) {
            var whole = pattern.endsWith("/") ? pattern + "**" : pattern;
            add(whole);
            if (whole.contains("**/")) {
                add(whole.replace("**/", ""));
            }
            if (whole.startsWith("**/")) {
                add(whole.substring(3));
            }
        }
    }

    /** As {@link #match(Path)}, also for a path that no file of this machine can have. */
    boolean match(String relative) {
        try {
            return match(Path.of(relative));
        } catch (InvalidPathException e) {
            return match(Path.of(relative.replaceAll("[^ -~]", "_")));
        }
    }

    /** Also matches when only the case differs and the pattern is in lower case. */
    boolean match(Path relative) {
        var lowerCase = Path.of(relative.toString().toLowerCase(Locale.ROOT));
        return matchers.stream().anyMatch(matcher -> matcher.matches(relative) || matcher.matches(lowerCase));
    }

    private void add(String pattern) {
        try {
            matchers.add(FileSystems.getDefault().getPathMatcher("glob:" + pattern));
        } catch (PatternSyntaxException badPattern) {
            throw new IllegalArgumentException("not a glob: " + pattern, badPattern);
        }
    }
}
