package dev.nod.slack;

import dev.nod.knowledge.Clearance;
import dev.nod.knowledge.Clearances;
import dev.nod.request.Request;
import java.time.Clock;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Asks Slack what an asker is part of, and who can read at the places of the answer and of review. A direct message
 * with Nod limits nothing more, since nobody but the asker reads it.
 */
public final class SlackClearances implements Clearances {

    private final Askers askers;
    private final Places places;
    private final SlackRooms rooms;

    /**
     * @param rooms  where requests are reviewed
     * @param labels the labels of all documents as they are now; only for these is Slack asked
     */
    public SlackClearances(
            SlackSession session,
            SlackRooms rooms,
            Supplier<Set<String>> labels,
            Clock clock) {
        askers = new Askers(session.api(), session.nod(), labels, clock);
        places = new Places(session.api(), clock);
        this.rooms = rooms;
    }

    @Override
    public Clearance of(Request request) {
        var place = request.answerAt();
        var review = rooms.review(request).channel();
        var shared = Clearance.ALL.and(askers.labels(request.asker())).and(places.labels(review));
        return Questions.isDirect(place) ? shared : shared.and(places.labels(place.channel()));
    }
}
