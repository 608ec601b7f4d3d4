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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes in what is asked without a message that could be answered below, so that the answer is a direct message. */
final class DirectRequests {

    private static final Logger LOG = LoggerFactory.getLogger(DirectRequests.class);

    private final Asking asking;
    private final Installation nod;
    private final WebApi api;
    private final Clock clock;
    private final Map<String, String> channels = new ConcurrentHashMap<>();

    DirectRequests(Asking asking, Installation nod, WebApi api, Clock clock) {
        this.asking = asking;
        this.nod = nod;
        this.api = api;
        this.clock = clock;
    }

    /** Stores it; false if that failed. The same invocation is stored once. */
    boolean receive(Invocation invocation, String question, Errand errand) {
        var direct = Optional.ofNullable(channels.get(invocation.user())).or(() -> open(invocation.user()));
        return direct.isPresent() && receive(invocation, question, errand, direct.get());
    }

    /** A person's direct message with Nod stays the same one. */
    private Optional<String> open(String user) {
        return switch (api.call("conversations.open",
                client -> client.conversationsOpen(direct -> direct.users(List.of(user))))) {
            case Reply.Ok<ConversationsOpenResponse>(var answer) -> {
                channels.put(user, answer.getChannel().getId());
                yield Optional.of(answer.getChannel().getId());
            }
            case Reply.Failure<ConversationsOpenResponse> failure -> {
                LOG.error("a command is not taken: {}", failure.reason());
                yield Optional.empty();
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
