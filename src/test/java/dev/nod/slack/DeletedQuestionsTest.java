package dev.nod.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.nod.testing.Fault;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Questions that people delete in channels, of which Slack tells Nod nothing. */
class DeletedQuestionsTest extends FaultyOfficeTest {

    @Override
    FaultyOffice office() {
        return FaultyOffice.patient(folder);
    }

    @Test
    void sendsNoAnswerBelowAQuestionThatIsGone() {
        var question = faulty.ask();
        faulty.approve(faulty.card());
        faulty.office.chat.delete("ana", faulty.office.help(), question);

        faulty.letUndoPass();

        await().until(() -> faulty.cards().toString().contains("the question was deleted"));
        assertThat(faulty.app.messages(faulty.office.help()).toString()).doesNotContain(FaultyOffice.ANSWER);
    }

    @Test
    void sendsNoAnswerInAThreadInWhichTheQuestionIsGone() {
        var help = faulty.office.help();
        var thread = faulty.office.chat.say("eli", help, "Does anybody know?");
        var question = faulty.office.chat.reply("ana", help, thread, "@Nod How do I reset my VPN token?");
        faulty.approve(faulty.card());
        faulty.office.chat.delete("ana", help, question);

        faulty.letUndoPass();

        await().until(() -> faulty.cards().toString().contains("the question was deleted"));
        assertThat(faulty.outcomes(thread)).isEmpty();
    }

    @Test
    void sendsNoAnswerWhereSlackShowsOnlyThatAQuestionWasDeleted() {
        var question = faulty.ask();
        faulty.approve(faulty.card());
        faulty.line.always("conversations.history", new Fault.Answer(200, """
            {"ok":true,"messages":[{"type":"message","subtype":"tombstone","ts":"%s"}]}"""
                .formatted(question), Map.of()));

        faulty.letUndoPass();

        await().until(() -> faulty.cards().toString().contains("the question was deleted"));
        assertThat(faulty.outcomes(question)).isEmpty();
    }

    @Test
    void answersBelowWhatIsLeftOfAThread() {
        var help = faulty.office.help();
        var thread = faulty.office.chat.say("eli", help, "Does anybody know?");
        faulty.office.chat.reply("ana", help, thread, "@Nod How do I reset my VPN token?");
        faulty.approve(faulty.card());

        faulty.letUndoPass();

        await().until(() -> faulty.outcomes(thread).toString().contains(FaultyOffice.ANSWER));
    }

    @Test
    void showsNoCardForAQuestionThatIsGone() {
        faulty.line.next("chat.postMessage", Fault.tooMany(40));
        var question = faulty.ask();
        await().until(() -> faulty.office.isQuietFor(Duration.ofSeconds(30)));
        faulty.office.chat.delete("ana", faulty.office.help(), question);

        faulty.office.forward(Duration.ofSeconds(41));

        await().until(() -> faulty.office.approvals.pending().isEmpty());
        assertThat(faulty.cards()).isEmpty();
    }

    @Test
    void answersThoughNobodyTellsWhetherTheQuestionIsThere() {
        faulty.line.always("conversations.history", Fault.status(500));
        var question = faulty.ask();
        faulty.approve(faulty.card());

        faulty.letUndoPass();

        assertThat(faulty.outcome(question)).contains(FaultyOffice.ANSWER);
    }
}
