package dev.nod.slack;

import dev.nod.request.Place;
import dev.nod.request.Request;
import dev.nod.request.RequestId;
import dev.nod.workflow.Asking;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Takes questions out of mentions and direct messages. */
final class QuestionListener {

    private static final int MOST_REMEMBERED = 1_000;

    private final Asking asking;
    private final Installation nod;
    private final Triage triage;
    private final Whispers whispers;
    private final Clock clock;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    QuestionListener(Asking asking, Installation nod, Triage triage, Whispers whispers, Clock clock) {
        this.asking = asking;
        this.nod = nod;
        this.triage = triage;
        this.whispers = whispers;
        this.clock = clock;
    }

    /**
     * Stores the question, if there is one.
     *
     * @throws NotStoredException if that fails, so that the delivery is not acknowledged and comes again
     */
    void hear(Delivery delivery) {
        switch (Heard.in(delivery, nod, triage, clock.instant())) {
            case Heard.Nothing _ -> {
            }
            case Heard.NoQuestion(var user, var at) -> whispers.tell(user, at, Words.HELP);
            case Heard.Outside(var user, var at) -> whispers.tell(user, at, Words.OUTSIDE);
            case Heard.Question(var request) -> receive(request);
        }
    }

    /** Whoever deletes a question does not want it answered. */
    void forget(Delivery.Event deletion) {
        var channel = deletion.channel();
        var ts = deletion.deletedTs();
        if (channel != null && ts != null) {
            asking.withdraw(new RequestId(nod.team(), channel, ts), clock.instant());
        }
    }

    private void receive(Request request) {
        try {
            asking.receive(request);
        } catch (RuntimeException e) {
            tellOnce(request);
            throw new NotStoredException(request.id().toString(), e);
        }
    }

    private void tellOnce(Request request) {
        if (told.size() > MOST_REMEMBERED) {
            told.clear();
        }
        if (told.add(request.id().toString())) {
            var thread = request.id().ts().equals(request.answerAt().thread())
                    ? new Place(request.answerAt().channel(), null)
                    : request.answerAt();
            whispers.tell(request.asker().id(), thread, Words.NOT_STORED_YET);
        }
    }
}
