package dev.nod;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.action.ActionTemplate;
import dev.nod.action.Arguments;
import dev.nod.action.Call;
import dev.nod.action.CallLookup;
import dev.nod.action.CallOutcome;
import dev.nod.action.EffectId;
import dev.nod.action.Occasion;
import dev.nod.call.HttpCaller;
import dev.nod.call.HttpLookups;
import dev.nod.config.Configuration;
import dev.nod.config.Settings;
import dev.nod.knowledge.Clearance;
import dev.nod.knowledge.Inquiry;
import dev.nod.knowledge.LookedUp;
import dev.nod.workflow.Workflow;
import dev.nod.workspace.Workspace;
import dev.nod.workspace.WorkspaceSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sample actions and lookups, from their files to the service desk of the try-it workspace. */
class SampleActionsTest {

    private static final EffectId EFFECT = new EffectId(new UUID(7, 7));

    @TempDir
    private Path folder;

    private Settings settings;
    private Workspace workspace;
    private HttpCaller caller;

    @BeforeEach
    void open() throws Exception {
        settings = Configuration.read(Path.of("config"), Map.of());
        workspace = Workspace.open(new WorkspaceSettings(0, folder, Clock.systemUTC()));
        caller = new HttpCaller(settings.calls(), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        caller.close();
        workspace.close();
    }

    @Test
    void leavesOutTheWorkflowThatLooksUpWhatOnlyTheTryItWorkspaceHas() {
        assertThat(settings.workflowsAt(workspace.url())).isEqualTo(settings.workflows());
        assertThat(settings.workflowsAt(null).all()).extracting(Workflow::name)
                .contains("answer", "restart")
                .doesNotContain("state");
    }

    @Test
    void opensATicketThatIsFoundAgain() {
        var call = call("open-ticket", "\"title=VPN {token} & more\" priority=high");

        assertThat(caller.find(EFFECT, call)).isEqualTo(new CallLookup.Absent());
        assertThat(caller.call(EFFECT, call))
                .isEqualTo(new CallOutcome.Happened("Ticket T-1 is open: VPN {token} & more"));
        assertThat(caller.find(EFFECT, call))
                .isEqualTo(new CallLookup.Happened("Ticket T-1 is open: VPN {token} & more"));
    }

    @Test
    void restartsAService() {
        assertThat(
                caller.call(EFFECT, call("restart-service", "service=web env=staging \"reason=two words\"")))
                .isEqualTo(new CallOutcome.Happened("web in staging was restarted; restarts so far: 1."));
    }

    @ParameterizedTest
    @CsvSource({
            "fail_before, Uncertain, Absent",
            "fail_after,  Uncertain, Happened",
            "drop_after,  Uncertain, Happened",
            "hang,        Uncertain, Absent",
            "busy,        NotSent,   Absent",
    })
    void isCertainOnlyOfWhatIsCertain(String mishap, String outcome, String found) throws Exception {
        var call = call("open-ticket", "title=VPN");
        next(mishap);

        assertThat(
                caller.call(EFFECT, mishap.equals("hang") ? quickly(call) : call).getClass().getSimpleName())
                .isEqualTo(outcome);
        assertThat(caller.find(EFFECT, call).getClass().getSimpleName()).isEqualTo(found);
    }

    @Test
    void tellsHowAServiceIs() {
        try (var lookups = new HttpLookups(settings.lookups().at(workspace.url()))) {
            var _ = caller.call(EFFECT, call("restart-service", "service=web env=production"));
            var inquiry = new Inquiry("Ana", "What is the status of web?", Map.of(), Clearance.EVERYONE);

            assertThat(lookups.lookUp("service-state", inquiry, Duration.ofSeconds(10)))
                    .isInstanceOfSatisfying(LookedUp.Told.class, told -> {
                        assertThat(told.passage().text()).isEqualTo(
                                "The status of the service web in production: running. Restarts so far: 1.");
                        assertThat(told.passage().url()).isEqualTo(workspace.url() + "/desk");
                    });
        }
    }

    private Call call(String action, String arguments) {
        var template = settings.actionsAt(workspace.url())
                .stream()
                .filter(one -> one.name().equals(action))
                .findFirst()
                .orElseThrow();
        return template.call(complete(template, arguments), new Occasion("r-7", "Ana", "Please"));
    }

    private static Arguments.Complete complete(ActionTemplate template, String arguments) {
        return (Arguments.Complete) template.read(arguments);
    }

    private static Call quickly(Call call) {
        return new Call(call.action(), call.title(), call.method(), call.url(), call.headers(),
                call.content(),
                Duration.ofSeconds(1), call.success(), call.result(), call.repeat());
    }

    private void next(String mishap) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(workspace.url() + "/desk/next"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"next\":\"%s\"}".formatted(mishap)))
                    .build();
            assertThat(http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
                    .isEqualTo(200);
        }
    }
}
