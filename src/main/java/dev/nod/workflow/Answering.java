package dev.nod.workflow;

import dev.nod.draft.Drafted;
import dev.nod.knowledge.Clearances;
import dev.nod.knowledge.Query;
import dev.nod.request.Conversations;
import dev.nod.request.Request;

/** Drafts the answer to a request: from what may be shown, in the light of the conversation that it is part of. */
public final class Answering {

    private final Clearances clearances;
    private final Conversations conversations;
    private final Drafting drafting;

    public Answering(Clearances clearances, Conversations conversations, Drafting drafting) {
        this.clearances = clearances;
        this.conversations = conversations;
        this.drafting = drafting;
    }

    /** Drafts an answer from the documents, or says that they hold none. */
    Drafted answer(Request request) {
        return drafting.draft(
                new Query(request.question(), conversations.earlier(request), clearances.of(request)));
    }
}
