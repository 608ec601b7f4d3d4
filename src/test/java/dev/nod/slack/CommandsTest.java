package dev.nod.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {

    private static final String[] LIST = {
            "`/nod restart` `service=…` `env=staging|production` [`wait=0…60`] [`force=true|false`]: "
                    + "Restart a service",
            "`/nod hr` _your question_: Asks the people team"};

    private @TempDir Path folder;
    private Office office;

    @BeforeEach
    void open() {
        office = new Office(folder, Office.mayDecide("U0BEN00001"));
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void callsWhatWasApprovedAndTellsWhatCameOfIt() {
        command("restart service=web env=staging");
        var card = office.cardOf("service=web");
        assertThat(office.card(1).toString()).contains("Action for review: Restart a service",
                "POST https://ops.example/web/restart?env=staging&wait=5&force=false");
        await().until(() -> told().contains("I have asked for approval"));

        office.chat.press("ben", office.review(), card, PendingCards.APPROVE);

        var direct = office.chat.directMessage("ana");
        await().until(
                () -> office.chat.messages("ana", direct).toString().contains("*Restart a service*: done."));
        assertThat(office.target.deliveries()).isEqualTo(1);
    }

    @Test
    void tellsEveryMistakeAndAsksForNothing() {
        command("restart service=WEB env=stagging color=red");

        await().until(() -> told().contains("Nothing was asked for"));
        assertThat(told()).contains("service must match", "env must be one of staging, production",
                "color is unknown", "/nod restart");
        assertThat(office.requests.nextClaim()).isEmpty();
        assertThat(office.chat.forms("ana")).isEmpty();
    }

    @Test
    void asksInAFormForWhatIsMissing() {
        var form = office.form("ana", () -> command("restart service=web")).toString();
        assertThat(form).contains("Restart a service", "\"initial_value\":\"web\"", "Where?", "staging",
                "production",
                "\"initial_value\":\"5\"");

        var wrong = office.chat.submit("ana", Map.of("service", "WEB!", "env", "staging", "wait", "90"));
        assertThat(wrong).containsOnlyKeys("service", "wait");
        assertThat(office.requests.nextClaim()).isEmpty();
        var right = office.chat.submit("ana", Map.of("service", "web", "env", "staging", "force", "true"));

        assertThat(right).isEmpty();
        office.cardOf("restart service=web env=staging wait=5 force=true");
        assertThat(office.card(1).toString()).contains("restart?env=staging&wait=5&force=true");
        await().until(() -> told().contains("I have asked for approval"));
    }

    @Test
    void takesAQuestionForAnotherWorkflow() {
        command("hr Who pays for my VPN?");

        office.cardOf("> Who pays for my VPN?");
        assertThat(office.card(1).toString()).doesNotContain("hr Who");
    }

    @Test
    void tellsWhatThereIs() {
        assertThat(toldAbout("help")).contains("Ask me a question").contains(LIST);
        assertThat(toldAbout("list")).contains(LIST);
        assertThat(toldAbout("hr")).contains("/nod hr").doesNotContain("/nod restart");
        assertThat(office.requests.nextClaim()).isEmpty();
    }

    private void command(String text) {
        office.chat.command("ana", office.help(), "/nod", text);
    }

    private String toldAbout(String text) {
        var before = office.chat.ephemerals("ana").size();
        command(text);
        await().until(() -> office.chat.ephemerals("ana").size() > before);
        return office.chat.ephemerals("ana").get(before).toString();
    }

    private String told() {
        return office.chat.ephemerals("ana").toString();
    }
}
