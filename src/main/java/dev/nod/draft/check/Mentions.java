package dev.nod.draft.check;

import dev.nod.draft.Check;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Nobody is called: no mark of Slack's for a person, a group or a channel, and no name after an @ but a source's. */
final class Mentions implements Rule {

    private static final Pattern MARK = Pattern.compile("<[@!#][^>]*>?");
    private static final Pattern BROADCAST = Pattern.compile(
            "(?<![\\p{L}\\p{N}_])@(?:channel|here|everyone|everybody|group|all)(?![\\p{L}\\p{N}_/])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile(
            "(?<![\\p{L}\\p{N}@./_&#-])(?:@[\\p{L}\\p{N}][\\p{L}\\p{N}._/-]*|#\\p{Ll}[\\p{L}\\p{N}_-]+)");
    private static final Pattern EDGE = Pattern.compile("[._/-]+$");

    @Override
    public Check check() {
        return Check.MENTIONS;
    }

    @Override
    public Optional<String> objection(String text, Cited cited) {
        var plain = Typography.plain(text);
        var calls = Stream.of(plain, unescaped(plain))
                .anyMatch(words -> MARK.matcher(words).find() || BROADCAST.matcher(words).find());
        if (calls) {
            return Optional.of("calls a person, a group or a channel");
        }
        return NAME.matcher(plain)
                .results()
                .map(MatchResult::group)
                .map(name -> EDGE.matcher(name).replaceAll(""))
                .anyMatch(name -> !cited.says(name))
                        ? Optional.of("names a person or a channel to call that its sources do not name")
                        : Optional.empty();
    }

    private static String unescaped(String plain) {
        return plain.replace("&lt;", "<").replace("&gt;", ">").replace("&#64;", "@").replace("&amp;", "&");
    }
}
