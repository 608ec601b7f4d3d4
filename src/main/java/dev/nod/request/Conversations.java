package dev.nod.request;

import java.util.List;

/** Tells what was said before a question, in the thread where it was asked. */
public interface Conversations {

    /**
     * The last things said before the question, oldest first; none outside a thread, and none when they cannot be
     * read. Never throws.
     */
    List<Turn> earlier(Request request);
}
