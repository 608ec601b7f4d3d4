package dev.nod.slack;

import dev.nod.approval.Admins;
import dev.nod.approval.Deciders;
import dev.nod.approval.Policy;
import dev.nod.approval.ReviewPlace;
import dev.nod.knowledge.Audience;
import dev.nod.workflow.Workflow;
import dev.nod.workflow.Workflows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks at everything that Nod needs from Slack, and tells what is fine and what is not. */
public final class SlackDoctor {

    private final SlackSettings settings;
    private final Workflows workflows;
    private final Admins admins;
    private final Map<String, Set<Audience>> audiences;

    /**
     * @param workflows whose channels and approvers are looked up, each
     * @param admins    whose channel and people are looked up as well
     * @param audiences the audiences of each source of documents, by its name
     */
    public SlackDoctor(
            SlackSettings settings,
            Workflows workflows,
            Admins admins,
            Map<String, Set<Audience>> audiences) {
        this.settings = settings;
        this.workflows = workflows;
        this.admins = admins;
        this.audiences = Map.copyOf(audiences);
    }

    /** Asks Slack; what depends on a broken bot token is left out. */
    public List<Finding> examine() {
        try (var client = new Client(settings)) {
            var api = new WebApi(client, settings.botToken());
            var findings = new ArrayList<Finding>();
            var nod = botToken(api, findings);
            findings.add(Finding.of("App token", () -> appToken(api)));
            nod.ifPresent(installation -> {
                findings.addAll(scopes(installation));
                var reviews = new ArrayList<ReviewChannel>();
                findings.add(Finding.of("Review channel", () -> {
                    reviews.add(ReviewChannel.find(api, installation, settings.reviewChannel()));
                    return "#" + reviews.getFirst().name();
                }));
                otherChannels().forEach((channel, what) -> findings.add(Finding.of(what,
                        () -> "#" + ReviewChannel.find(api, installation, channel).name())));
                var audienceCheck = new AudienceCheck(api, installation, audiences);
                reviews.forEach(review -> findings.addAll(audienceCheck.findings(review)));
                findings.addAll(new TriggerCheck(api, installation).findings(workflows));
                findings.addAll(new ApproverCheck(api, installation, people()).findings());
            });
            return findings;
        }
    }

    /** What each channel is for, by its name or id; one for each purpose that has a channel of its own. */
    private Map<String, String> otherChannels() {
        var channels = new LinkedHashMap<String, String>();
        for (var workflow : workflows.all()) {
            if (workflow.policy().place() instanceof ReviewPlace.Channel(var channel)) {
                channels.putIfAbsent(channel, "Review channel of " + workflow.name());
            }
        }
        channels.putIfAbsent(admins.channel(), "Admins' channel");
        channels.remove(settings.reviewChannel());
        return channels;
    }

    /** All who may decide anything. */
    private Deciders people() {
        return new Deciders(all(Deciders::users), all(Deciders::emails), all(Deciders::groups));
    }

    private Set<String> all(Function<Deciders, Set<String>> names) {
        var deciders = workflows.all().stream().map(Workflow::policy).map(Policy::deciders);
        return Stream.concat(deciders, Stream.of(admins.people()))
                .flatMap(people -> names.apply(people).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<Installation> botToken(WebApi api, List<Finding> findings) {
        var nod = new ArrayList<Installation>();
        findings.add(Finding.of("Bot token", () -> {
            Setup.checkBotToken(settings.botToken());
            var installation = Installation.of(api);
            nod.add(installation);
            return "@%s in the workspace %s".formatted(installation.name(), installation.teamName());
        }));
        return nod.stream().findFirst();
    }

    private String appToken(WebApi api) {
        Setup.checkAppToken(settings.appToken());
        Setup.need(api.call("apps.connections.open", client -> client.appsConnectionsOpen(
                request -> request.token(settings.appToken()))), "The app token");
        return "opens Socket Mode connections";
    }

    private static List<Finding> scopes(Installation nod) {
        if (nod.scopes().isEmpty()) {
            return List.of(new Finding("Scopes", true, "Slack does not tell which ones the bot token has"));
        }
        return Scope.ALL.stream().map(scope -> scope(scope, nod)).toList();
    }

    private static Finding scope(Scope scope, Installation nod) {
        var what = "Scope " + scope.name();
        if (nod.scopes().contains(scope.name())) {
            return new Finding(what, true, scope.purpose());
        }
        return new Finding(what, false, scope.isEssential()
                ? "missing, needed %s: add it and install the app again".formatted(scope.purpose())
                : "missing, so Nod goes on without: needed %s".formatted(scope.purpose()));
    }
}
