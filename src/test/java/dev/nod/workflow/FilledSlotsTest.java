package dev.nod.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.action.Call;
import dev.nod.action.Release;
import dev.nod.approval.Proposal;
import dev.nod.draft.Check;
import dev.nod.draft.Finding;
import dev.nod.draft.prompt.Failure;
import dev.nod.request.Errand;
import dev.nod.request.Place;
import dev.nod.request.Request;
import dev.nod.request.RequestId;
import dev.nod.testing.FakeChat.Posted;
import dev.nod.testing.FakeChat.What;
import dev.nod.testing.FakeModel;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An action that is asked for in a sentence, whose values a model finds. */
class FilledSlotsTest extends FlowTest {

    @Test
    void callsWithTheValuesThatAModelFoundAfterAYes() {
        flow.writtenBy(FakeModel.writing(FakeModel.finding(Map.of("service", "web"))), DailyLimits.USUAL);
        var request = anaSays("1.1", "the web is down", Map.of());

        flow.thumbsUp(request, Setting.BEN);
        flow.pass(Setting.UNDO);

        assertThat(flow.target.deliveries()).isEqualTo(1);
        assertThat(call(request).shown().toString()).contains("/web/restart");
        assertThat(flow.chat.about(request)).contains(What.CARD, What.CALLED);
    }

    @Test
    void callsWithThemAlsoAfterARestart() {
        flow.writtenBy(FakeModel.writing(FakeModel.finding(Map.of("service", "web"))), DailyLimits.USUAL);
        var request = anaSays("1.1", "the web is down", Map.of());
        flow.restart();

        flow.thumbsUp(request, Setting.BEN);
        flow.pass(Setting.UNDO);

        assertThat(flow.chat.about(request)).contains(What.CALLED);
    }

    @Test
    void letsWhatTheAskerTypedCountBeforeWhatAModelFound() {
        var model = FakeModel.writing(FakeModel.finding(Map.of("service", "mail")));
        flow.writtenBy(model, DailyLimits.USUAL);
        var request = anaSays("1.1", "restart service=web", Setting.WEB);

        assertThat(call(request).shown().toString()).contains("/web/restart").doesNotContain("mail");
        assertThat(model.prompts()).isEmpty();
    }

    @Test
    void takesAValueThatDoesNotFitForMissing() {
        flow.writtenBy(FakeModel.writing(FakeModel.finding(Map.of("service", "payroll"))), DailyLimits.USUAL);
        var request = anaSays("1.1", "the payroll is down", Map.of());

        assertThat(flow.chat.about(request)).containsExactly(What.INCOMPLETE);
        assertThat(flow.chat.posts()).extracting(Posted::words)
                .containsExactly("[service is missing: Service] restart service=…");
    }

    @Test
    void tellsWhatIsMissingWhenTheModelFails() {
        flow.writtenBy(FakeModel.failing(Failure.UNAVAILABLE), DailyLimits.USUAL);
        var request = anaSays("1.1", "the web is down", Map.of());

        assertThat(flow.chat.about(request)).containsExactly(What.INCOMPLETE);
        assertThat(flow.target.deliveries()).isZero();
    }

    @Test
    void asksNoModelOnceTheDayIsUsedUp() {
        var model = FakeModel.writing(FakeModel.finding(Map.of("service", "web")));
        flow.writtenBy(model, new DailyLimits(new DailyLimits.Limit(2, 0), DailyLimits.USUAL.all()));

        anaSays("1.1", "the web is down", Map.of());
        anaSays("1.2", "the web is down", Map.of());
        var last = anaSays("1.3", "the web is down", Map.of());

        assertThat(model.prompts()).hasSizeLessThanOrEqualTo(2);
        assertThat(flow.chat.about(last)).containsExactly(What.INCOMPLETE);
    }

    @Test
    void ignoresWhatIsNoParameter() {
        flow.writtenBy(FakeModel.writing(FakeModel.finding(Map.of("service", "web", "approved", "true"))),
                DailyLimits.USUAL);
        var request = anaSays("1.1", "the web is down", Map.of());

        assertThat(proposal(request).account().values()).containsOnlyKeys("service");
        assertThat(proposal(request).account().findings()).extracting(Finding::check)
                .doesNotContain(Check.VALUES);
    }

    private Call call(Request request) {
        return ((Release.Called) proposal(request).release()).call();
    }

    private Proposal proposal(Request request) {
        return flow.approvals.newest(request.id()).orElseThrow().approval().proposal();
    }

    private Request anaSays(String ts, String words, Map<String, String> values) {
        return flow.receive(new Request(new RequestId("T1", "CHELP", ts), Setting.ANA, new Place("CHELP", ts),
                null, words, flow.clock.instant(), new Errand(Setting.RESTART, values)));
    }
}
