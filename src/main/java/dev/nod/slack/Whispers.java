package dev.nod.slack;

import dev.nod.request.Place;
import java.util.concurrent.Executor;

/** Tells one person something that nobody else sees, without making anybody wait for it. */
final class Whispers {

    private final WebApi api;
    private final Executor executor;

    Whispers(WebApi api, Executor executor) {
        this.api = api;
        this.executor = executor;
    }

    /** In a direct message nobody else reads along, so that an ordinary message does, and stays. */
    void tell(String user, Place at, String words) {
        executor.execute(() -> {
            if (Questions.isDirect(at)) {
                api.callIfOffered("chat.postMessage", client -> client.chatPostMessage(
                        message -> message.channel(at.channel()).threadTs(at.thread()).text(words)));
            } else {
                api.callIfOffered("chat.postEphemeral", client -> client.chatPostEphemeral(
                        message -> message.channel(at.channel())
                                .threadTs(at.thread())
                                .user(user)
                                .text(words)));
            }
        });
    }
}
