package dev.nod.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;
import dev.nod.action.Answer;
import dev.nod.action.Release;
import dev.nod.action.Trial;
import dev.nod.approval.Admins;
import dev.nod.approval.Deadlines;
import dev.nod.approval.Deciders;
import dev.nod.approval.Patience;
import dev.nod.approval.Policy;
import dev.nod.approval.Proposal;
import dev.nod.approval.Quorum;
import dev.nod.approval.ReviewPlace;
import dev.nod.approval.SelfApproval;
import dev.nod.draft.Citation;
import dev.nod.draft.Draft;
import dev.nod.draft.Statement;
import dev.nod.request.MessageRef;
import dev.nod.request.Person;
import dev.nod.request.Place;
import dev.nod.request.Request;
import dev.nod.request.RequestId;
import dev.nod.workflow.Plan;
import dev.nod.workflow.Trigger;
import dev.nod.workflow.Workflow;
import dev.nod.workflow.Workflows;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Questions and drafts for tests of what is shown of them. */
final class Samples {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final Person ANA = new Person("T0ACME0001", "U0ANA00001");
    static final Person BEN = new Person("T0ACME0001", "U0BEN00001");

    private Samples() {}

    static Request question(String words) {
        return question(words, "C0ITHELP01");
    }

    static Request question(String words, String channel) {
        var ts = "1772452800.000100";
        return new Request(new RequestId(ANA.team(), channel, ts), ANA, new Place(channel, ts),
                new MessageRef(channel, ts), words, NOON);
    }

    static Citation citation(String title, String url, String quote) {
        return new Citation("p1", title, List.of("Tokens"), url, quote);
    }

    /** Of a page that was last changed on this day. */
    static Citation citation(LocalDate updated) {
        return new Citation("p1", "VPN", List.of("Tokens"), "https://h.example/vpn", updated, "Press reset.");
    }

    static Statement statement(String text, Citation... citations) {
        return new Statement(text, citations.length == 0
                ? List.of(citation("VPN", "https://handbook.example.com/vpn#tokens", text))
                : List.of(citations));
    }

    static Draft draft(String... texts) {
        return new Draft(Stream.of(texts).map(text -> statement(text)).toList(), .9);
    }

    static Proposal proposal(Draft draft) {
        return proposal(question("How do I reset my VPN token?"), new Release.Quoted(draft));
    }

    static Proposal proposal(Request request, Release release) {
        return new Proposal(request, 1, release, null, new Deadlines(NOON.plusSeconds(86_400), null, null));
    }

    /** Only questions, reviewed where the session says. */
    static Workflows workflows(SlackSession session) {
        var policy = new Policy(new Deciders(Set.of(BEN.id()), Set.of(), Set.of()), Quorum.ONE,
                SelfApproval.NONE,
                Patience.of(Duration.ofHours(1)), Duration.ZERO,
                new ReviewPlace.Channel(session.reviewChannel()));
        return new Workflows(
                List.of(new Workflow(Workflows.ANSWER, Trigger.NONE, "", policy, null, Plan.usual(6))));
    }

    static SlackRooms rooms(SlackSession session) {
        return SlackRooms.find(session, workflows(session),
                new Admins(session.reviewChannel(), Office.ADMINS.people()));
    }

    static Answer answer(Proposal proposal) {
        return new Answer(proposal.request(), proposal.release(), List.of(BEN), proposal.editor());
    }

    static Cards.Surroundings around(@Nullable String permalink, Policy policy, @Nullable Trial release) {
        return new Cards.Surroundings(permalink, null, policy,
                List.of("<@U0BEN00001>", "<!subteam^S0APPROVE1>"),
                release, NOON);
    }

    static String json(Post post) {
        return GsonFactory.createSnakeCase().newBuilder().disableHtmlEscaping().create().toJson(post);
    }

    /** The words of a block. */
    static String text(LayoutBlock block) {
        var json = GsonFactory.createSnakeCase().toJsonTree(block).getAsJsonObject();
        if (json.has("text")) {
            return json.getAsJsonObject("text").get("text").getAsString();
        }
        return json.has("elements")
                ? json.getAsJsonArray("elements")
                        .asList()
                        .stream()
                        .map(element -> element.getAsJsonObject().get("text").toString())
                        .collect(Collectors.joining())
                : "";
    }
}
