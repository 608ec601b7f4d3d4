package dev.nod.slack;

import com.slack.api.methods.response.conversations.ConversationsOpenResponse;
import dev.nod.request.Errand;
import dev.nod.request.Person;
import dev.nod.request.Place;
import dev.nod.request.Request;
import dev.nod.request.RequestId;
import dev.nod.workflow.Asking;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes in what is asked without a message that could be answered below, so that the answer is a direct message. */
final class DirectRequests {

    private static final Logger LOG = LoggerFactory.getLogger(DirectRequests.class);

    private final Asking asking;
    private final Installation nod;
    private final WebApi api;
    private final Clock clock;

    DirectRequests(Asking asking, Installation nod, WebApi api, Clock clock) {
        this.asking = asking;
        this.nod = nod;
        this.api = api;
        this.clock = clock;
    }

    /** Stores it; false if that failed. The same invocation is stored once. */
    boolean receive(Invocation invocation, String question, Errand errand) {
        var opened = api.call("conversations.open",
                client -> client.conversationsOpen(direct -> direct.users(List.of(invocation.user()))));
        return switch (opened) {
            case Reply.Ok<ConversationsOpenResponse>(var answer) ->
                receive(invocation, question, errand, answer.getChannel().getId());
            case Reply.Failure<ConversationsOpenResponse> failure -> {
                LOG.error("a command is not taken: {}", failure.reason());
                yield false;
            }
        };
    }

    private boolean receive(Invocation invocation, String question, Errand errand, String direct) {
        try {
            asking.receive(new Request(new RequestId(nod.team(), invocation.channel(), invocation.id()),
                    new Person(nod.team(), invocation.user()), new Place(direct, null), null, question,
                    clock.instant(), errand));
            return true;
        } catch (RuntimeException e) {
            LOG.error("a command of {} in {} could not be stored", invocation.user(), invocation.channel(),
                    e);
            return false;
        }
    }
}
