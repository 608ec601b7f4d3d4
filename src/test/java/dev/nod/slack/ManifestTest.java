package dev.nod.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class ManifestTest {

    private final JsonNode manifest = new ObjectMapper(new YAMLFactory())
            .readTree(Path.of("config/slack-manifest.yaml").toFile());

    ManifestTest() throws IOException {}

    @Test
    void asksForExactlyTheScopesThatTheCodeNeeds() {
        assertThat(texts(manifest.at("/oauth_config/scopes/bot")))
                .containsExactlyInAnyOrderElementsOf(Scope.ALL.stream().map(Scope::name).toList());
    }

    @Test
    void subscribesToExactlyTheEventsThatTheCodeHears() {
        assertThat(texts(manifest.at("/settings/event_subscriptions/bot_events")))
                .containsExactlyInAnyOrder("app_mention", "message.im", "reaction_added",
                        "reaction_removed");
        assertThat(manifest.at("/settings/socket_mode_enabled").asBoolean()).isTrue();
        assertThat(manifest.at("/settings/interactivity/is_enabled").asBoolean()).isTrue();
        assertThat(manifest.at("/features/slash_commands/0/command").asText()).isEqualTo("/nod");
    }

    @Test
    void keepsToSlacksLimits() {
        assertThat(manifest.at("/display_information/description").asText()).hasSizeLessThanOrEqualTo(140);
        assertThat(manifest.at("/display_information/long_description").asText()).hasSizeBetween(174, 4_000);
        assertThat(manifest.at("/features/agent_view/agent_description").asText())
                .hasSizeLessThanOrEqualTo(300);
        assertThat(manifest.at("/features/agent_view/suggested_prompts").size()).isLessThanOrEqualTo(4);
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
    }
}
