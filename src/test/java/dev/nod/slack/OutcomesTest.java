package dev.nod.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.nod.action.EffectId;
import dev.nod.action.Lookup;
import dev.nod.action.Notice;
import dev.nod.action.Outcome;
import dev.nod.approval.Approval;
import dev.nod.approval.Card;
import dev.nod.approval.Reactions;
import dev.nod.approval.Standing;
import dev.nod.request.MessageRef;
import dev.nod.store.Database;
import dev.nod.store.SqlApprovals;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomesTest {

    private static final EffectId EFFECT = new EffectId(new UUID(1, 2));

    private @TempDir Path folder;
    private final List<Database> databases = new ArrayList<>();
    private StubApi slack;
    private SlackSession session;

    @BeforeEach
    void open() {
        slack = new StubApi();
        session = slack.open();
    }

    @AfterEach
    void close() {
        databases.forEach(Database::close);
        session.close();
        slack.close();
    }

    @Test
    void isDoneWhenSlackSaysSo() {
        slack.answer("chat.postMessage", "{\"ok\":true,\"channel\":\"C0ITHELP01\",\"ts\":\"1.2\"}");

        assertThat(post()).isEqualTo(new Outcome.Done(new MessageRef("C0ITHELP01", "1.2")));
    }

    @Test
    void isNotSentWhenSlackAsksToWait() {
        slack.answer("chat.postMessage", 429, "", Map.of("Retry-After", "7"));
        assertThat(post())
                .isEqualTo(new Outcome.NotSent("chat.postMessage: too many calls", Duration.ofSeconds(7)));

        slack.answer("chat.postMessage", 429, "", Map.of("Retry-After", "soon"));
        assertThat(post()).isEqualTo(new Outcome.NotSent("chat.postMessage: too many calls", null));

        slack.refuse("chat.postMessage", "ratelimited");
        assertThat(post()).isInstanceOf(Outcome.NotSent.class);
    }

    @Test
    void isNotSentWhenNobodyListens() {
        slack.close();

        await().untilAsserted(() -> assertThat(post()).isInstanceOf(Outcome.NotSent.class));
    }

    @Test
    void isNotSentWhenTheNameOrTheHandshakeFails() {
        for (var url : new String[]{"http://no.such.host.invalid/api/",
                slack.url().toString().replace("http:", "https:")}) {
            var settings = new SlackSettings("xoxb-1", "xapp-1", URI.create(url), "C1");
            try (var client = new Client(settings, Duration.ofSeconds(1))) {
                var reply = new WebApi(client, "xoxb-1").call("auth.test",
                        methods -> methods.authTest(request -> request));

                assertThat(reply).isInstanceOf(Reply.Unreachable.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"channel_not_found", "is_archived", "not_in_channel", "msg_too_long",
            "invalid_blocks",
            "restricted_action", "some_error_of_the_future"})
    void isRefusedByAnErrorThatStays(String error) {
        slack.refuse("chat.postMessage", error);

        assertThat(post()).isEqualTo(new Outcome.Refused("chat.postMessage: " + error));
    }

    @ParameterizedTest
    @ValueSource(strings = {"token_revoked", "account_inactive", "invalid_auth", "missing_scope"})
    void isNotSentWhileSlackRefusesTheBot(String error) {
        slack.refuse("chat.postMessage", error);

        assertThat(post()).isInstanceOf(Outcome.NotSent.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"internal_error", "fatal_error", "service_unavailable", "request_timeout"})
    void isUncertainAfterTroubleInsideSlack(String error) {
        slack.refuse("chat.postMessage", error);

        assertThat(post()).isInstanceOf(Outcome.Uncertain.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void isUncertainAfterAServerError(int status) {
        slack.answer("chat.postMessage", status, "<html>sorry</html>", Map.of());

        assertThat(post()).isInstanceOf(Outcome.Uncertain.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>welcome</html>", "[1,2]", "{\"ok\":"})
    void isUncertainAfterAnAnswerThatNobodyCanRead(String body) {
        slack.answer("chat.postMessage", body);

        assertThat(post()).isInstanceOf(Outcome.Uncertain.class);
    }

    @Test
    void isUncertainWhenTheConnectionBreaksAndPostsOnlyOnce() {
        slack.answer("chat.postMessage", -1, "", Map.of());

        assertThat(post()).isInstanceOf(Outcome.Uncertain.class);
        assertThat(slack.calls("chat.postMessage")).isEqualTo(1);
    }

    @Test
    void isUncertainWhenNoAnswerComes() {
        slack.hang("chat.postMessage");

        assertThat(post()).isInstanceOf(Outcome.Uncertain.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"message_not_found", "cant_update_message"})
    void refusesToRefreshACardThatIsGone(String error) {
        slack.refuse("chat.update", error);
        var proposal = Samples.proposal(Samples.draft("So."));
        var standing = new Standing(new Approval.Expired(proposal, Samples.NOON), proposal.digest(), 1);
        var card = new Card(new MessageRef("C0REVIEW01", "1.2"), standing);

        var outcome = desk().refresh(card, null);

        assertThat(outcome).isEqualTo(new Outcome.Refused("chat.update: " + error));
    }

    @ParameterizedTest
    @ValueSource(strings = {"message_not_found", "channel_not_found"})
    void knowsACardThatIsGone(String error) {
        slack.refuse("reactions.get", error);

        assertThat(desk().reactions(new MessageRef("C0REVIEW01", "1.2")))
                .isEqualTo(new Reactions.Gone(error));
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing_scope", "internal_error", "ratelimited", "token_revoked"})
    void takesACardWhoseReactionsItCannotReadForNothingElse(String error) {
        slack.refuse("reactions.get", error);

        assertThat(desk().reactions(new MessageRef("C0REVIEW01", "1.2")))
                .isInstanceOf(Reactions.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing_scope", "unknown_method", "internal_error"})
    void cannotTellWhereItMayNotLook(String error) {
        slack.refuse("conversations.replies", error);

        assertThat(new SlackReplies(session).find(EFFECT, Samples.question("How?"), Samples.NOON))
                .isInstanceOf(Lookup.Unknown.class);
    }

    @Test
    void callsWhatTheWorkspaceDoesNotOfferOnlyOnce() {
        slack.refuse("reactions.add", "missing_scope")
                .refuse("assistant.threads.setStatus", "unknown_method");
        var receipts = new SlackReceipts(session);

        for (var number = 0; number < 3; number++) {
            receipts.seen(Samples.question("How?"));
            receipts.status(Samples.question("How?"), "is looking…");
        }

        assertThat(slack.calls("reactions.add")).isEqualTo(1);
        assertThat(slack.calls("assistant.threads.setStatus")).isEqualTo(1);
    }

    @Test
    void callsAgainWhatFailedForAnotherReason() {
        slack.refuse("reactions.add", "already_reacted");
        var receipts = new SlackReceipts(session);

        receipts.seen(Samples.question("How?"));
        receipts.seen(Samples.question("How?"));

        assertThat(slack.calls("reactions.add")).isEqualTo(2);
    }

    private SlackReviewDesk desk() {
        var database = Database.open(folder, Clock.systemUTC());
        databases.add(database);
        return new SlackReviewDesk(session, Samples.rooms(session), Samples.workflows(session),
                new SqlApprovals(database), Clock.systemUTC());
    }

    private Outcome post() {
        return new SlackReplies(session).tell(EFFECT, Samples.question("How?"), new Notice.NotFound());
    }
}
