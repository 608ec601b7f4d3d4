package dev.nod.workspace;

import java.util.Map;
import java.util.regex.Pattern;

/** The names of reactions. */
final class Emoji {

    private static final Pattern NAME = Pattern.compile("[a-z0-9_+'-]{1,100}(::skin-tone-[2-6])?");
    private static final Map<String, String> SAME_AS = Map.of("thumbsup", "+1", "thumbsdown", "-1");

    private Emoji() {}

    /** The name under which Slack keeps a reaction: without colons, and one of several names for the same sign. */
    static String name(String given) {
        var bare = given.startsWith(":") && given.endsWith(":") && given.length() > 2
                ? given.substring(1, given.length() - 1)
                : given;
        if (!NAME.matcher(bare).matches()) {
            throw new Refused("invalid_name");
        }
        return SAME_AS.getOrDefault(bare, bare);
    }
}
