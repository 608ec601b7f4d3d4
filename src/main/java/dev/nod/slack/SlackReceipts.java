package dev.nod.slack;

import dev.nod.request.Receipts;
import dev.nod.request.Request;

/** Eyes on the question, and a line under its thread that says what Nod is doing. */
public final class SlackReceipts implements Receipts {

    private final WebApi api;

    public SlackReceipts(SlackSession session) {
        api = session.api();
    }

    @Override
    public void seen(Request request) {
        var message = request.message();
        if (message != null) {
            api.callIfOffered("reactions.add", client -> client.reactionsAdd(
                    eyes -> eyes.name("eyes").channel(message.channel()).timestamp(message.ts())));
        }
    }

    @Override
    public void status(Request request, String words) {
        var place = request.answerAt();
        if (place.thread() != null) {
            api.callIfOffered("assistant.threads.setStatus", client -> client.assistantThreadsSetStatus(
                    status -> status.channelId(place.channel()).threadTs(place.thread()).status(words)));
        }
    }
}
