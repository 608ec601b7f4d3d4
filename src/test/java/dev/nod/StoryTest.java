package dev.nod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nod.testing.Home;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The main job from a question to its answer, on the real Nod and the try-it workspace, over real sockets. */
class StoryTest extends QuestionStoryTest {

    @Test
    void answersInTheThreadOnceAnApproverGaveAThumbsUp() throws Exception {
        start(new Home(folder, HANDBOOK));
        var help = chat().channel("ana", "it-help");
        var question = chat().say("ana", help, LOST_TOKEN);

        var card = awaitCards(1).getFirst();
        assertThat(card.toString()).contains("VPN token").contains("handbook.example");
        assertThat(chat().replies("ana", help, question)).isEmpty();
        thumb("ben", card, "+1");

        var answer = awaitReplies("ana", help, question, 1).getFirst();
        assertThat(answer.toString()).contains("4400")
                .contains("https://handbook.example/access/vpn.md#lost-token");
        await().untilAsserted(
                () -> assertThat(card(card).toString()).contains("Approved").doesNotContain("nod_approve"));
        assertThat(reactions(chat().messages("ana", help), question)).contains("eyes");
    }

    @Test
    void tellsTheAskerOfADeclineAndWhy() throws Exception {
        start(new Home(folder, HANDBOOK));
        var help = chat().channel("ana", "it-help");
        var question = chat().say("ana", help, LOST_TOKEN);

        chat().press("ben", approvals(), awaitCards(1).getFirst().get("ts").asText(), "nod_decline");
        await().until(() -> !chat().forms("ben").isEmpty());
        chat().submit("ben", Map.of("reason", "That number is going away.", "reader", "asker"));

        var reply = awaitReplies("ana", help, question, 1).getFirst();
        assertThat(reply.toString()).contains("decided not to send", "That number is going away.")
                .doesNotContain("4400");
    }

    @Test
    void saysThatItDoesNotKnowAndPassesTheQuestionOn() throws Exception {
        start(new Home(folder, HANDBOOK));
        var help = chat().channel("ana", "it-help");

        var question = chat().say("ana", help, "@nod who won the football match last night?");

        var reply = awaitReplies("ana", help, question, 1).getFirst();
        assertThat(reply.get("text").asText()).contains("did not find");
        await().untilAsserted(() -> assertThat(chat().messages("ben", approvals())).singleElement()
                .satisfies(message -> assertThat(message.toString()).contains("football")
                        .doesNotContain("nod_approve")));
    }

    @Test
    void answersADirectMessageInItsThread() throws Exception {
        start(new Home(folder, HANDBOOK));
        var direct = chat().directMessage("eli");
        var question = chat().say("eli", direct, "How long is the VPN profile valid?");

        thumb("ben", awaitCards(1).getFirst(), "+1");

        awaitReplies("eli", direct, question, 1);
    }

    @Test
    void answersASlashCommandInADirectMessage() throws Exception {
        start(new Home(folder, HANDBOOK));
        chat().command("ana", chat().channel("ana", "general"), "/nod",
                "I lost my VPN token, who do I call?");
        await().untilAsserted(() -> assertThat(chat().ephemerals("ana")).isNotEmpty());

        thumb("ben", awaitCards(1).getFirst(), "+1");

        var direct = chat().directMessage("ana");
        await().untilAsserted(() -> assertThat(chat().messages("ana", direct).toString())
                .contains("4400")
                .contains("who do I call?"));
    }

    @Test
    void answersFiftyQuestionsAtOnceEachExactlyOnce() throws Exception {
        start(new Home(folder, HANDBOOK));
        var help = chat().channel("ana", "it-help");
        var questions = new ArrayList<String>();
        try (var askers = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = IntStream.range(0, 50)
                    .mapToObj(number -> askers
                            .submit(() -> chat().say(number % 2 == 0 ? "ana" : "eli", help, LOST_TOKEN)))
                    .toList();
            for (var ask : asked) {
                questions.add(ask.get());
            }
        }

        var cards = awaitCards(50);
        try (var approvers = Executors.newVirtualThreadPerTaskExecutor()) {
            cards.forEach(card -> approvers.execute(() -> thumb("ben", card, "+1")));
        }

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(answersByQuestion(help))
                        .hasSize(50)
                        .allSatisfy((_, answers) -> assertThat(answers).isEqualTo(1)));
        assertThat(answersByQuestion(help).keySet()).containsExactlyInAnyOrderElementsOf(questions);
    }

    @ParameterizedTest
    @CsvSource({
            "pagerduty-incident-response/docs, What does the scribe do during an incident?, scribe",
            "prometheus-runbooks/content,      What is the impact of etcdNoLeader?,         etcdNoLeader",
    })
    void answersFromHandbooksThatOthersWrote(String documents, String asked, String source) throws Exception {
        var tree = Path.of("../shared/handbooks").resolve(documents);
        assumeTrue(Files.isDirectory(tree), "skipped: the handbook " + tree + " is not beside this folder");
        start(new Home(folder, tree));
        var help = chat().channel("ana", "it-help");
        var question = chat().say("ana", help, "@nod " + asked);

        thumb("ben", awaitCards(1).getFirst(), "+1");

        assertThat(awaitReplies("ana", help, question, 1).getFirst().toString()).containsIgnoringCase(source);
    }

    private Map<String, Integer> answersByQuestion(String channel) {
        var answers = new HashMap<String, Integer>();
        for (var message : chat().messages("ana", channel)) {
            var thread = message.path("thread_ts").asText();
            if (!thread.isEmpty() && !thread.equals(message.get("ts").asText())) {
                answers.merge(thread, 1, Integer::sum);
            }
        }
        return answers;
    }

    private static List<String> reactions(List<JsonNode> messages, String ts) {
        return messages.stream()
                .filter(message -> message.get("ts").asText().equals(ts))
                .flatMap(message -> message.path("reactions").findValuesAsText("name").stream())
                .toList();
    }
}
