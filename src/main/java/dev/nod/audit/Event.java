package dev.nod.audit;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened and must not be forgotten. It never holds the text of a question or of a draft, only
 * digests, ids, names and reasons.
 *
 * @param request the id of the request that it belongs to, or null when it belongs to none
 * @param actor   the id of the person who did it, or null when Nod did
 * @param facts   what else is known of it, by keys of lower-case letters, digits and underscores
 */
public record Event(
        Kind kind,
        @Nullable String request,
        @Nullable String actor,
        SortedMap<String, String> facts) {

    /** What can happen. */
    public enum Kind {
        /** A question was received. */
        RECEIVED,
        /** An answer or an action was drafted for it. */
        DRAFTED,
        /** Nothing was found to draft from. */
        NOT_FOUND,
        /** The question was deleted before anything was drafted for it. */
        TAKEN_BACK,
        /** The draft was posted for review. */
        SHOWN,
        /** Somebody who may decide voted. */
        VOTED,
        /** A vote did not count. */
        VOTE_REFUSED,
        /** Somebody took a vote back. */
        VOTE_TAKEN_BACK,
        /** Somebody changed the draft, which made a new revision. */
        EDITED,
        /** A revision gave way to the next one. */
        SUPERSEDED,
        /** The draft was approved. */
        APPROVED,
        /** The draft was declined. */
        DECLINED,
        /** Nobody decided in time. */
        EXPIRED,
        /** An approval was taken back before it had an effect. */
        UNDONE,
        /** What was approved did not pass the checks right before its effect. */
        STOPPED,
        /** What had expired was put up for a decision again. */
        ASKED_AGAIN,
        /** Somebody wanted that, and did not get it. */
        ASKING_AGAIN_REFUSED,
        /** An effect was tried. */
        ATTEMPTED,
        /** An effect happened. */
        HAPPENED,
        /** A try certainly had no effect. */
        NOT_SENT,
        /** A try may have had its effect. */
        UNCERTAIN,
        /** An effect that may have happened waits for a person to say whether it did. */
        PARKED,
        /** An effect was given up. */
        FAILED,
        /** An effect was not wanted any more before it was tried. */
        WITHDRAWN,
        /** A person said what became of a parked effect. */
        RESOLVED,
        /** What a person said of a parked effect did not count. */
        RESOLUTION_REFUSED,
        /** Somebody ran Nod: started it, reindexed, changed its settings, and the like. */
        ADMIN,
        /** The head of the chain was posted where Nod cannot take it back. */
        WITNESSED
    }

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Pattern UNWRITABLE = Pattern.compile("[\\p{Cs}\\x00]");

    /** A character that UTF-8 or a database cannot hold is replaced by U+FFFD. */
    public Event {
        request = request == null ? null : present(request);
        actor = actor == null ? null : present(actor);
        var cleaned = new TreeMap<String, String>();
        facts.forEach((key, value) -> {
            if (!KEY.matcher(key).matches()) {
                throw new IllegalArgumentException("not the key of a fact: '%s'".formatted(key));
            }
            cleaned.put(key, clean(value));
        });
        facts = Collections.unmodifiableSortedMap(cleaned);
    }

    /** An event of which no more is known than this. */
    public static Event of(Kind kind, @Nullable String request, @Nullable String actor) {
        return new Event(kind, request, actor, Collections.emptySortedMap());
    }

    /** The same event with one more fact. */
    public Event with(String key, String value) {
        var more = new TreeMap<>(facts);
        more.put(key, value);
        return new Event(kind, request, actor, more);
    }

    private static String present(String id) {
        if (id.isEmpty()) {
            throw new IllegalArgumentException("an id is empty; leave it out");
        }
        return clean(id);
    }

    private static String clean(String text) {
        return UNWRITABLE.matcher(text).replaceAll("\uFFFD");
    }
}
