package dev.nod.slack;

import dev.nod.approval.Admins;
import dev.nod.approval.ReviewPlace;
import dev.nod.request.Place;
import dev.nod.request.Request;
import dev.nod.workflow.Workflow;
import dev.nod.workflow.Workflows;
import java.util.HashMap;
import java.util.Map;

/** The channels where drafts are reviewed and where admins are told, each looked up and checked. */
public final class SlackRooms {

    private final Workflows workflows;
    private final String usual;
    private final Map<String, String> idsByName;
    private final String admins;

    private SlackRooms(Workflows workflows, String usual, Map<String, String> idsByName, String admins) {
        this.workflows = workflows;
        this.usual = usual;
        this.idsByName = Map.copyOf(idsByName);
        this.admins = admins;
    }

    /**
     * Looks them up.
     *
     * @throws SlackSetupException if one of them is not there, or not private to this workspace
     */
    public static SlackRooms find(SlackSession session, Workflows workflows, Admins admins) {
        var ids = new HashMap<String, String>();
        ids.put(session.settings().reviewChannel(), session.reviewChannel());
        for (var workflow : workflows.all()) {
            if (workflow.policy().place() instanceof ReviewPlace.Channel(var channel)) {
                ids.computeIfAbsent(channel, name -> id(session, name));
            }
        }
        var told = ids.computeIfAbsent(admins.channel(), name -> id(session, name));
        return new SlackRooms(workflows, session.reviewChannel(), ids, told);
    }

    private static String id(SlackSession session, String name) {
        return ReviewChannel.find(session.api(), session.nod(), name).id();
    }

    /** Where what is drafted for a request is reviewed. */
    Place review(Request request) {
        var place = workflows.named(request.errand().workflow()).map(SlackRooms::place);
        return switch (place.orElseGet(ReviewPlace.AskersPlace::new)) {
            case ReviewPlace.Channel(var name) -> new Place(idsByName.getOrDefault(name, usual), null);
            case ReviewPlace.AskersPlace _ when place.isEmpty() || Questions.isDirect(request.answerAt()) ->
                new Place(usual, null);
            case ReviewPlace.AskersPlace _ -> request.answerAt();
        };
    }

    private static ReviewPlace place(Workflow workflow) {
        return workflow.policy().place();
    }

    /** Whether a card can be in a channel. */
    boolean mayHoldCards(String channel) {
        return idsByName.containsValue(channel)
                || workflows.all()
                        .stream()
                        .anyMatch(workflow -> place(workflow) instanceof ReviewPlace.AskersPlace);
    }

    /** Where admins are told. */
    Place admins() {
        return new Place(admins, null);
    }
}
