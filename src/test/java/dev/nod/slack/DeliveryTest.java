package dev.nod.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.nod.request.MessageRef;
import dev.nod.request.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryTest extends DeliveredTest {

    private static final String DIRECT = """
        {"type":"event_callback","team_id":"T0TRYOUT01","api_app_id":"A0NOD00001","event_id":"Ev0002",
         "event":{"type":"message","user":"U0ANA00001","text":"<@U0NOD00001> is the VPN down?",
         "channel":"%s","channel_type":"im","ts":"1772452800.000200"%s}}""";

    @Test
    void readsAMention() throws Exception {
        deliver(MENTION.formatted("", ""));

        var request = request(HELP, "1772452800.000100").orElseThrow();
        assertThat(request.question()).isEqualTo("is the VPN <down>?");
        assertThat(request.asker().toString()).isEqualTo("T0TRYOUT01/U0ANA00001");
        assertThat(request.answerAt()).isEqualTo(new Place(HELP, "1772452800.000100"));
        assertThat(request.message()).isEqualTo(new MessageRef(HELP, "1772452800.000100"));
    }

    @Test
    void answersInTheThreadThatTheQuestionIsIn() throws Exception {
        deliver(MENTION.formatted("", ",\"thread_ts\":\"1772452000.000100\""));

        assertThat(request(HELP, "1772452800.000100").orElseThrow().answerAt())
                .isEqualTo(new Place(HELP, "1772452000.000100"));
    }

    @Test
    void takesAQuestionOnceHoweverOftenItIsDelivered() throws Exception {
        var direct = office.chat.directMessage("ana");
        var twin = DIRECT.formatted(direct, "")
                .replace("\"message\"", "\"app_mention\"")
                .replace("Ev0002", "Ev0003");

        for (var delivery : List.of(DIRECT.formatted(direct, ""), DIRECT.formatted(direct, ""),
                DIRECT.formatted(direct, "").replace("Ev0002", "Ev0009"), twin)) {
            assertThat(deliver(delivery).getStatusCode()).isEqualTo(200);
        }

        assertThat(request(direct, "1772452800.000200")).isPresent();
        office.cardOf("is the VPN down?");
        deliver(twin);
        assertThat(office.chat.messages("ben", office.review())).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {",\"subtype\":\"file_share\",\"files\":[{\"id\":\"F1\"}]",
            ",\"subtype\":\"thread_broadcast\",\"thread_ts\":\"1772452000.000100\""})
    void readsTheWordsThatComeWithAFileOrGoToTheWholeChannel(String fields) throws Exception {
        var direct = office.chat.directMessage("ana");

        deliver(DIRECT.formatted(direct, fields));

        assertThat(request(direct, "1772452800.000200")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"bot_id\":\"B1\"", "\"app_id\":\"A1\"", "\"hidden\":true",
            "\"subtype\":\"message_changed\",\"message\":{\"text\":\"VPN?\",\"user\":\"U0ANA00001\"}",
            "\"subtype\":\"message_deleted\"", "\"subtype\":\"channel_join\"", "\"subtype\":\"bot_message\"",
            "\"user\":\"U0NOD00001\"", "\"user\":\"USLACKBOT\"", "\"channel_type\":\"channel\"",
            "\"user\":null"})
    void ignoresWhatNoPersonSaysToNod(String field) throws Exception {
        var direct = office.chat.directMessage("ana");
        var name = field.substring(0, field.indexOf(':'));
        var delivery = DIRECT.formatted(direct, "," + field)
                .replaceFirst("(?s)" + name + ":\"[^\"]*\",(?=.*" + name + ")", "");

        assertThat(deliver(delivery).getStatusCode()).isEqualTo(200);

        assertThat(request(direct, "1772452800.000200")).isEmpty();
        assertThat(office.chat.messages("ana", direct)).isEmpty();
    }

    @Test
    void stopsTheDraftOfAQuestionThatIsDeleted() throws Exception {
        var direct = office.chat.directMessage("ana");
        deliver(DIRECT.formatted(direct, ""));
        var card = office.cardOf("is the VPN down?");

        deliver("""
            {"type":"event_callback","event_id":"Ev0010","team_id":"T0TRYOUT01","event":{"type":"message",
            "subtype":"message_deleted","hidden":true,"channel":"%s","channel_type":"im","ts":"1772452900.000100",
            "deleted_ts":"1772452800.000200","previous_message":{"user":"U0ANA00001"}}}"""
                .formatted(direct));

        await().untilAsserted(() -> assertThat(office.chat.messages("ben", office.review()).toString())
                .contains(card, "*Stopped*", "the question was deleted"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",\"user_team\":\"T0OTHER001\"", ",\"source_team\":\"T0OTHER001\""})
    void refusesPeopleOfOtherWorkspacesInPrivate(String field) throws Exception {
        deliver(MENTION.formatted("", field));

        isTurnedAway();
    }

    @Test
    void refusesChannelsThatAreSharedWithOthers() throws Exception {
        deliver(MENTION.formatted("\"is_ext_shared_channel\":true,", ""));

        isTurnedAway();
    }

    private void isTurnedAway() {
        await().until(() -> office.chat.ephemerals("ana")
                .toString()
                .contains("only answer people of this workspace"));
        assertThat(request(HELP, "1772452800.000100")).isEmpty();
    }

    @Test
    void takesTheTeamOfTheInstallationWhateverTeamTheAuthorNames() throws Exception {
        deliver(MENTION.formatted("", ",\"team\":\"T0OTHER001\",\"user_team\":\"T0TRYOUT01\""));

        assertThat(request(HELP, "1772452800.000100")).isPresent();
    }

    @Test
    void leavesAQuestionThatCannotBeStoredToBeDeliveredAgainAndSaysSoOnce() {
        office.breakDatabase();

        for (var _ : List.of(1, 2, 3)) {
            assertThatThrownBy(() -> deliver(MENTION.formatted("", "")))
                    .isInstanceOf(NotStoredException.class);
        }

        await().until(() -> !office.chat.ephemerals("ana").isEmpty());
        assertThat(office.chat.ephemerals("ana")).hasSize(1);
        assertThat(office.chat.ephemerals("ana").toString()).contains("could not store your question");
    }

    @Test
    void tellsACommandThatItCouldNotBeStored() throws Exception {
        office.breakDatabase();

        var response = deliver("""
            {"command":"/nod","text":"is the VPN down?","user_id":"U0ANA00001","team_id":"T0TRYOUT01",
             "channel_id":"C0ITHELP01","trigger_id":"1.2.3","response_url":"https://hooks.example/1"}""");

        assertThat(response.getBody()).contains("please ask again");
    }

    @Test
    void takesACommandOnce() throws Exception {
        var command = """
            {"command":"/nod","text":"is the VPN down?","user_id":"U0ANA00001","team_id":"T0TRYOUT01",
             "channel_id":"C0ITHELP01","trigger_id":"1.2.3","response_url":"https://hooks.example/1"}""";

        deliver(command);
        deliver(command);

        var request = request(HELP, "1.2.3").orElseThrow();
        assertThat(request.message()).isNull();
        assertThat(request.answerAt()).isEqualTo(new Place(office.chat.directMessage("ana"), null));
        office.cardOf("is the VPN down?");
        assertThat(office.chat.messages("ben", office.review())).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AppMentionPayload", "MessagePayload", "MessageFileSharePayload",
            "MessageBotPayload",
            "MessageChangedPayload", "MessageDeletedPayload", "MessageThreadBroadcastPayload",
            "ReactionAddedPayload"})
    void readsSlacksOwnSamplesOfTheEventsItSubscribesTo(String name) throws Exception {
        var sample = Path.of("../shared/slack-samples/events", name + ".json");
        assumeTrue(Files.exists(sample), "no samples of Slack events beside the repository");

        var json = Files.readString(sample).replaceFirst("\"type\":\"\"", "\"type\":\"event_callback\"");

        assertThat(deliver(json).getStatusCode()).isEqualTo(200);
    }
}
