package dev.nod.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackSessionTest {

    private final StubApi slack = new StubApi();

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void knowsWhereItIs() {
        try (var session = SlackSession.open(slack.settings())) {
            assertThat(session.team()).isEqualTo("T0ACME0001");
            assertThat(session.teamName()).isEqualTo("Acme");
            assertThat(session.teamUrl()).isEqualTo("https://acme.slack.com/");
            assertThat(session.botUser()).isEqualTo("U0NOD00001");
            assertThat(session.reviewChannel()).isEqualTo("C0REVIEW01");
        }
    }

    @Test
    void findsTheReviewChannelByNameOnALaterPage() {
        slack.answer("users.conversations", """
            {"ok":true,"channels":[{"id":"C0OTHER001","name":"other"},{"id":"C0REVIEW01","name":"drafts"}],
             "response_metadata":{"next_cursor":""}}""");

        try (var session = SlackSession.open(slack.settings("#Drafts"))) {
            assertThat(session.reviewChannel()).isEqualTo("C0REVIEW01");
        }
        assertThat(slack.calls("conversations.list")).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', nullValues = "none", textBlock = """
        xoxb-1 ~ xoxb-2 ~ The app token is of the wrong kind: it begins with xapp-
        xapp-1 ~ xoxb-2 ~ The bot token and the app token are swapped
        xoxp-1 ~ xapp-2 ~ The bot token is of the wrong kind: it begins with xoxb-
        ''     ~ xapp-2 ~ There is no bot token
        xoxb-1 ~ ''     ~ There is no app token
        """)
    void saysWhichTokenIsWrong(String bot, String app, String sentence) {
        refuses(new SlackSettings(bot, app, slack.url(), "C0REVIEW01"), sentence);
        assertThat(slack.calls("auth.test")).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
        auth.test          ~ invalid_auth      ~ The bot token is not valid: copy it again
        auth.test          ~ token_revoked     ~ install the app to the workspace again
        auth.test          ~ some_future_error ~ Slack refuses auth.test (some_future_error)
        auth.test          ~ internal_error    ~ Slack does not answer as it should
        auth.test          ~ ratelimited       ~ too many calls
        conversations.info ~ channel_not_found ~ create it, as a private one for drafts, and type "/invite @nod" in it
        conversations.info ~ missing_scope     ~ lacks the scope for conversations.info
        """)
    void saysWhatSlackRefuses(String method, String error, String sentence) {
        slack.refuse(method, error);

        refuses(slack.settings(), sentence);
    }

    @Test
    void namesTheScopeThatIsMissing() {
        slack.answer("users.conversations",
                "{\"ok\":false,\"error\":\"missing_scope\",\"needed\":\"groups:read\"}");
        refuses(slack.settings("drafts"), "The bot token lacks the scope groups:read: add it");

        slack.grant("app_mentions:read,im:history,chat:write,users:read,groups:read");
        refuses(slack.settings(), "The bot token lacks the scope reactions:read: add it");
    }

    @Test
    void startsWithoutTheScopesThatItCanDoWithout() {
        slack.grant("app_mentions:read, im:history, chat:write, users:read, groups:read, reactions:read");

        SlackSession.open(slack.settings()).close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
        ,"is_private":false            ~ is public: make it private
        ,"is_archived":true            ~ is archived
        ,"is_member":false             ~ Nod is not in the review channel #drafts: type "/invite @nod" in it
        ,"is_shared":true              ~ is shared with another workspace
        ,"is_ext_shared":true          ~ is shared with another workspace
        ,"is_org_shared":true          ~ is shared with another workspace
        ,"is_pending_ext_shared":true  ~ is shared with another workspace
        """)
    void acceptsOnlyAPrivateReviewChannelOfItsOwnWorkspace(String field, String sentence) {
        var name = field.substring(1, field.indexOf(':'));
        var channel = StubApi.PRIVATE_CHANNEL.replaceFirst("," + name + ":[a-z]+", "").formatted(field);
        slack.answer("conversations.info", channel);

        refuses(slack.settings(), sentence);
    }

    @Test
    void saysThatNoChannelHasThisName() {
        slack.answer("users.conversations", "{\"ok\":true,\"channels\":[]}");

        refuses(slack.settings("#drafts"),
                "Nod sees no channel drafts: create it, as a private one for drafts, and type \"/invite @nod\" in it.");
        refuses(slack.settings(" "), "No review channel is configured");
    }

    @Test
    void refusesAPersonsToken() {
        slack.answer("auth.test",
                "{\"ok\":true,\"team_id\":\"T1\",\"user_id\":\"U1\",\"team\":\"A\",\"url\":\"x\"}");

        refuses(slack.settings(), "is a person's token");
    }

    @Test
    void saysThatSlackCannotBeReached() {
        slack.close();

        refuses(slack.settings(), "Slack cannot be reached");
    }

    @Test
    void hidesTokensAndKnowsSlackFromAStandIn() {
        assertThat(slack.settings().toString()).doesNotContain("secret").contains("C0REVIEW01");
        assertThat(slack.settings().isSlackItself()).isFalse();
        var real = new SlackSettings("", "", SlackSettings.SLACK, "");
        assertThat(real.isSlackItself()).isTrue();
        assertThat(new SlackSettings("", "", URI.create("http://127.0.0.1:1/api"), "").apiUrl().toString())
                .isEqualTo("http://127.0.0.1:1/api/");
    }

    private static void refuses(SlackSettings settings, String sentence) {
        assertThatThrownBy(() -> SlackSession.open(settings)).isInstanceOf(SlackSetupException.class)
                .hasMessageContaining(sentence)
                .hasMessageNotContaining("secret");
    }
}
