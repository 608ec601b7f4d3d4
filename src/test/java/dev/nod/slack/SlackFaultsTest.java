package dev.nod.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.nod.testing.Fault;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls of Slack that fail in every way that they can. */
class SlackFaultsTest extends FaultyOfficeTest {

    private static final String POST = "chat.postMessage";

    private static Stream<Fault> unclear() {
        return Stream.of(Fault.status(503), new Fault.DoneBut(500), new Fault.LostAnswer(), new Fault.Hang());
    }

    @ParameterizedTest
    @MethodSource("unclear")
    void postsOnceWhenItIsUnclearWhetherAPostArrived(Fault fault) {
        faulty.line.next(POST, fault);
        var question = faulty.ask();
        faulty.office.settle();
        var card = faulty.card();

        faulty.line.next(POST, fault);
        faulty.thumb(card, true);
        faulty.office.settle();

        assertThat(faulty.outcome(question)).contains(FaultyOffice.ANSWER);
        assertThat(faulty.cards()).hasSize(1);
        faulty.assertNothingTwice();
    }

    @Test
    void comesBackWhenSlackAsksForIt() {
        faulty.line.next(POST, Fault.tooMany(40));
        var question = faulty.ask();
        await().until(() -> faulty.office.isQuietFor(Duration.ofSeconds(30)));
        assertThat(faulty.cards()).isEmpty();

        faulty.office.forward(Duration.ofSeconds(41));
        var card = faulty.card();
        faulty.line.next(POST, Fault.tooMany(40));
        faulty.thumb(card, true);
        await().until(() -> faulty.office.isQuietFor(Duration.ofSeconds(30)));
        assertThat(faulty.outcomes(question)).isEmpty();
        faulty.office.forward(Duration.ofSeconds(41));

        assertThat(faulty.outcome(question)).contains(FaultyOffice.ANSWER);
        faulty.assertNothingTwice();
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid_auth", "not_authed", "token_revoked", "token_expired",
            "account_inactive",
            "missing_scope"})
    void keepsWhatIsToBePostedUntilTheTokenIsValidAgain(String error) {
        faulty.line.always(POST, Fault.refusal(error));
        var question = faulty.ask();
        await().until(() -> faulty.office.session.trouble().isPresent());
        assertThat(faulty.office.session.trouble().get()).contains("The bot token");
        assertThat(faulty.cards()).isEmpty();
        faulty.line.mend(POST);
        var card = faulty.card();
        await().until(() -> faulty.office.session.trouble().isEmpty());

        faulty.line.always(POST, Fault.refusal(error));
        faulty.thumb(card, true);
        await().until(() -> faulty.office.session.trouble().isPresent());
        assertThat(faulty.outcomes(question)).isEmpty();
        faulty.line.mend(POST);

        assertThat(faulty.outcome(question)).contains(FaultyOffice.ANSWER);
        faulty.assertNothingTwice();
    }

    @Test
    void countsAThumbThatWasGivenWhileTheTokenWasRevoked() {
        var question = faulty.ask();
        var card = faulty.card();
        faulty.line.always("*", Fault.refusal("token_revoked"));
        faulty.thumb(card, true);
        await().until(() -> faulty.office.session.trouble().isPresent());
        assertThat(faulty.outcomes(question)).isEmpty();

        faulty.line.mend("*");
        faulty.line.sockets().cut();

        assertThat(faulty.outcome(question)).contains(FaultyOffice.ANSWER);
        faulty.assertNothingTwice();
    }

    @Test
    void countsAThumbOnceSlackTellsWhoGaveIt() {
        var question = faulty.ask();
        var card = faulty.card();
        faulty.line.always("users.info", Fault.status(500));
        faulty.thumb(card, true);
        await().until(
                () -> faulty.office.chat.ephemerals("ben").toString().contains("I look again by myself"));
        assertThat(faulty.outcomes(question)).isEmpty();

        faulty.line.mend("users.info");
        faulty.office.forward(Duration.ofMinutes(5));

        assertThat(faulty.outcome(question)).contains(FaultyOffice.ANSWER);
        assertThat(faulty.office.connects).hasValue(1);
        faulty.assertNothingTwice();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 429})
    void postsNothingWhileNobodyTellsWhoApproved(int status) {
        var question = faulty.ask();
        var card = faulty.card();
        await().until(() -> faulty.office.outbox.nextDue(Set.of()).isEmpty());
        faulty.line.always("reactions.get", Fault.status(status));

        faulty.approve(card);
        assertThat(faulty.outcomes(question)).isEmpty();
        faulty.line.mend("reactions.get");

        assertThat(faulty.outcome(question)).contains(FaultyOffice.ANSWER);
        faulty.assertNothingTwice();
    }

    @Test
    void tellsTheAdminsAndReviewersOfAnAnswerToAnArchivedChannel() {
        var question = faulty.ask();
        var card = faulty.card();
        faulty.office.chat.archive("mia", faulty.office.help(), true);

        faulty.thumb(card, true);

        assertThat(faulty.toldAdmins()).contains("is_archived");
        await().until(() -> faulty.cards().size() == 2);
        faulty.office.chat.archive("mia", faulty.office.help(), false);
        faulty.office.forward(Duration.ofMinutes(10));
        assertThat(faulty.outcomes(question)).isEmpty();
        faulty.assertNothingTwice();
    }

    @Test
    void tellsAskerAndAdminsWhenNodIsNotInTheReviewChannelAnyMore() {
        faulty.office.chat.member("mia", faulty.office.review(), "nod", false);

        var question = faulty.ask();

        assertThat(faulty.outcome(question)).contains("Something went wrong on my side");
        assertThat(faulty.toldAdmins()).contains("channel_not_found");
        assertThat(faulty.office.outbox.nextDue(Set.of())).isEmpty();
    }
}
