package dev.nod.slack;

import com.slack.api.methods.response.chat.ChatGetPermalinkResponse;
import dev.nod.request.MessageRef;
import dev.nod.request.Request;
import org.jspecify.annotations.Nullable;

/** Links to questions and cards, for reviewers. */
final class Permalinks {

    private final WebApi api;

    Permalinks(WebApi api) {
        this.api = api;
    }

    /** A link to the message that asked; null where reviewers could not open it, or where there is none. */
    @Nullable
    String to(Request request) {
        var message = request.message();
        if (message == null || Questions.isDirect(request.answerAt())) {
            return null;
        }
        return to(message);
    }

    /** A link to a message; null where Slack does not tell. */
    @Nullable
    String to(MessageRef message) {
        return api.callIfOffered("chat.getPermalink",
                client -> client.chatGetPermalink(
                        link -> link.channel(message.channel()).messageTs(message.ts())))
                .map(ChatGetPermalinkResponse::getPermalink)
                .orElse(null);
    }
}
