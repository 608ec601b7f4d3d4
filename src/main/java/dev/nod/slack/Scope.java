package dev.nod.slack;

import java.util.List;
import java.util.Set;

/**
 * Something that the bot token must be allowed to do.
 *
 * @param name        Slack's name of it
 * @param isEssential whether Nod cannot work without it
 * @param purpose     what it is needed for, as the end of a sentence
 */
record Scope(String name, boolean isEssential, String purpose) {

    static final List<Scope> ALL = List.of(
            new Scope("app_mentions:read", true, "to hear questions in channels"),
            new Scope("im:history", true, "to hear questions in direct messages"),
            new Scope("chat:write", true, "to post drafts and answers"),
            new Scope("reactions:read", true, "to see thumbs on drafts"),
            new Scope("users:read", true, "to know who may decide"),
            new Scope("groups:read", true, "to check the review channel"),
            new Scope("groups:history", false,
                    "to read threads in private channels, and whether a question or a post is there"),
            new Scope("channels:history", false,
                    "to read threads in public channels, and whether a question or a post is there"),
            new Scope("channels:read", false, "to know who is in the channels that documents are for"),
            new Scope("reactions:write", false, "to mark questions as seen, and cards as decided"),
            new Scope("commands", false, "to hear /nod"),
            new Scope("im:write", false, "to answer /nod"),
            new Scope("users:read.email", false, "to know approvers by e-mail address"),
            new Scope("usergroups:read", false,
                    "to know approvers, and audiences of documents, by user group"),
            new Scope("assistant:write", false, "to show what Nod is doing"));

    /** Fails for the essential ones that are missing. */
    static void check(Set<String> granted) {
        var missing = ALL.stream()
                .filter(scope -> scope.isEssential() && !granted.isEmpty() && !granted.contains(scope.name()))
                .map(Scope::name)
                .toList();
        if (!missing.isEmpty()) {
            throw new SlackSetupException(
                    "The bot token lacks the scope %s: add it in the app's settings and install the app again."
                            .formatted(String.join(", ", missing)));
        }
    }
}
