package dev.nod.action;

import dev.nod.request.Request;
import java.time.Instant;

/** Speaks to the person who asked, where the question was asked. Safe to use from many threads. */
public interface Replies {

    /** Posts an approved answer with its sources and who approved it. */
    Outcome answer(EffectId id, Answer answer);

    /** Tells the asker why no answer comes. */
    Outcome tell(EffectId id, Request request, Notice notice);

    /** Whether the message that asked was deleted, for certain; false if nobody can tell, or there was none. */
    boolean isGone(Request request);

    /** Looks for the message of an effect where the request's answer belongs. */
    Lookup find(EffectId id, Request request, Instant since);
}
