package dev.nod.slack;

import dev.nod.approval.Policy;
import dev.nod.knowledge.Audience;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Looks at everything that Nod needs from Slack, and tells what is fine and what is not. */
public final class SlackDoctor {

    private final SlackSettings settings;
    private final Policy policy;
    private final Map<String, Set<Audience>> audiences;

    /**
     * @param policy    the approvers, each of whom is looked up
     * @param audiences the audiences of each source of documents, by its name
     */
    public SlackDoctor(SlackSettings settings, Policy policy, Map<String, Set<Audience>> audiences) {
        this.settings = settings;
        this.policy = policy;
        this.audiences = Map.copyOf(audiences);
    }

    /** Asks Slack; what depends on a broken bot token is left out. */
    public List<Finding> examine() {
        try (var client = new Client(settings)) {
            var api = new WebApi(client, settings.botToken());
            var findings = new ArrayList<Finding>();
            var nod = botToken(api, findings);
            findings.add(finding("App token", () -> appToken(api)));
            nod.ifPresent(installation -> {
                findings.addAll(scopes(installation));
                var reviews = new ArrayList<ReviewChannel>();
                findings.add(finding("Review channel", () -> {
                    reviews.add(ReviewChannel.find(api, installation, settings.reviewChannel()));
                    return "#" + reviews.getFirst().name();
                }));
                var audienceCheck = new AudienceCheck(api, installation, audiences);
                reviews.forEach(review -> findings.addAll(audienceCheck.findings(review)));
                findings.addAll(new ApproverCheck(api, installation, policy.deciders()).findings());
            });
            return findings;
        }
    }

    private Optional<Installation> botToken(WebApi api, List<Finding> findings) {
        var nod = new ArrayList<Installation>();
        findings.add(finding("Bot token", () -> {
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

    private static Finding finding(String what, Supplier<String> detail) {
        try {
            return new Finding(what, true, detail.get());
        } catch (SlackSetupException e) {
            return new Finding(what, false, String.valueOf(e.getMessage()));
        }
    }
}
