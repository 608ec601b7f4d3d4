package dev.nod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.nod.testing.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which votes count, on the real Nod and the try-it workspace, over real sockets. */
class VoteStoryTest extends QuestionStoryTest {

    @ParameterizedTest
    @ValueSource(strings = {"thumbsup", "+1::skin-tone-5"})
    void takesAThumbInAnySpelling(String thumb) throws Exception {
        start(new Home(folder, HANDBOOK));
        var help = chat().channel("ana", "it-help");
        var question = chat().say("ana", help, LOST_TOKEN);

        thumb("ben", awaitCards(1).getFirst(), thumb);

        awaitReplies("ana", help, question, 1);
    }

    @Test
    void takesAButtonAsItTakesAReaction() throws Exception {
        start(new Home(folder, HANDBOOK));
        var help = chat().channel("ana", "it-help");
        var question = chat().say("ana", help, LOST_TOKEN);

        chat().press("ben", approvals(), awaitCards(1).getFirst().get("ts").asText(), "nod_approve");

        var reply = awaitReplies("ana", help, question, 1).getFirst();
        assertThat(reply.toString()).contains("4400");
    }

    @Test
    void countsNoThumbButAnApprovers() throws Exception {
        start(new Home(folder, HANDBOOK));
        var help = chat().channel("ana", "it-help");
        chat().say("ana", help, LOST_TOKEN);
        var card = awaitCards(1).getFirst();

        thumb("mia", card, "+1");
        await().untilAsserted(() -> assertThat(chat().ephemerals("mia")).hasSize(1));
        thumb("mia", card, "+1::skin-tone-2");
        thumb("ben", card, "-1");

        await().untilAsserted(() -> assertThat(card(card).toString()).contains("Declined"));
        assertThat(chat().ephemerals("mia")).hasSize(1);
    }

    @Test
    void refusesApproversTheirOwnQuestion() throws Exception {
        start(new Home(folder, HANDBOOK));
        var help = chat().channel("ben", "it-help");
        var question = chat().say("ben", help, LOST_TOKEN);

        thumb("ben", awaitCards(1).getFirst(), "+1");

        await().untilAsserted(() -> assertThat(chat().ephemerals("ben")).hasSize(1));
        assertThat(chat().replies("ben", help, question)).isEmpty();
    }

    @Test
    void answersOnceHoweverManyThumbsAreGiven() throws Exception {
        start(new Home(folder, HANDBOOK));
        var help = chat().channel("ana", "it-help");
        var question = chat().say("ana", help, LOST_TOKEN);
        var card = awaitCards(1).getFirst();

        thumb("ben", card, "+1");
        thumb("ben", card, "+1::skin-tone-3");
        awaitReplies("ana", help, question, 1);
        var second = chat().say("ana", help, "@nod which port does the VPN use?");
        thumb("ben", awaitCards(2).getLast(), "+1");
        awaitReplies("ana", help, second, 1);

        assertThat(chat().replies("ana", help, question)).hasSize(1);
    }

    @Test
    void ignoresAThumbOnWhatItPostedBesidesTheCard() throws Exception {
        start(new Home(folder, HANDBOOK));
        var help = chat().channel("ana", "it-help");
        var question = chat().say("ana", help, LOST_TOKEN);
        var card = awaitCards(1).getFirst();
        var remark = chat().say("ben", approvals(), "Looks right to me");

        chat().react("ben", approvals(), remark, "+1", true);
        var second = chat().say("ana", help, "@nod which port does the VPN use?");
        thumb("ben", awaitCards(2).getLast(), "+1");
        awaitReplies("ana", help, second, 1);

        assertThat(chat().replies("ana", help, question)).isEmpty();
        assertThat(card(card).toString()).contains("nod_approve");
    }
}
