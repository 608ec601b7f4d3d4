package dev.nod.slack;

import dev.nod.action.EffectId;
import dev.nod.action.Lookup;
import dev.nod.action.Outcome;
import dev.nod.action.Release;
import dev.nod.action.Trial;
import dev.nod.approval.AdminDesk;
import dev.nod.approval.Approvals;
import dev.nod.request.MessageRef;
import dev.nod.request.Place;
import dev.nod.request.Request;
import java.time.Instant;

/** The admins' side of Slack: what only a person can tell, and what is given up, in their channel. */
public final class SlackAdminDesk implements AdminDesk {

    private final Place place;
    private final Approvals approvals;
    private final Poster poster;
    private final Traces traces;
    private final Permalinks permalinks;

    /**
     * @param approvals where it stands what was approved
     */
    public SlackAdminDesk(SlackSession session, SlackRooms rooms, Approvals approvals) {
        place = rooms.admins();
        this.approvals = approvals;
        poster = new Poster(session.api());
        traces = new Traces(session.api(), session.nod());
        permalinks = new Permalinks(session.api());
    }

    @Override
    public Outcome ask(EffectId id, Request request, Trial parked) {
        return poster.post(id, request.id(), place, ParkedCards.parked(subject(request, parked)));
    }

    @Override
    public Outcome refresh(MessageRef message, Request request, Trial settled) {
        return poster.replace(message, ParkedCards.settled(subject(request, settled)));
    }

    @Override
    public Outcome tell(EffectId id, Request request, Trial failed) {
        return poster.post(id, request.id(), place, ParkedCards.failed(subject(request, failed)));
    }

    @Override
    public Lookup find(EffectId id, Instant since) {
        return traces.find(id, place, since);
    }

    private ParkedCards.Subject subject(Request request, Trial trial) {
        var revision = trial.effect().revision();
        Release release = approvals.revision(request.id(), revision)
                .map(standing -> standing.approval().proposal().release())
                .orElse(null);
        var permalink = approvals.card(request.id(), revision)
                .map(card -> permalinks.to(card.message()))
                .orElse(null);
        return new ParkedCards.Subject(request, trial, release, permalink);
    }
}
