package dev.nod.workspace;

import org.jspecify.annotations.Nullable;

/**
 * A place to talk.
 *
 * @param person the one side of a direct message with the bot, null elsewhere
 */
record Channel(String id, String name, Kind kind, String topic, @Nullable String person) {

    /** Who can find a channel. */
    enum Kind {
        PUBLIC, PRIVATE, DIRECT
    }

    static Channel directWith(Person person) {
        return new Channel("D" + person.id().substring(1), person.handle(), Kind.DIRECT, "", person.id());
    }

    boolean isPublic() {
        return kind == Kind.PUBLIC;
    }

    boolean isDirect() {
        return kind == Kind.DIRECT;
    }

    /** The one letter that membership events carry. */
    String letter() {
        return kind == Kind.PUBLIC ? "C" : "G";
    }

    /** The name shown to an app in commands and interactions, where only public channels give theirs away. */
    String nameForApps() {
        return switch (kind) {
            case PUBLIC -> name;
            case PRIVATE -> "privategroup";
            case DIRECT -> "directmessage";
        };
    }
}
