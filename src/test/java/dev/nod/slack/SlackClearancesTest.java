package dev.nod.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.knowledge.Audience;
import dev.nod.knowledge.Clearance;
import dev.nod.request.Person;
import dev.nod.request.Place;
import dev.nod.request.Request;
import dev.nod.request.RequestId;
import dev.nod.testing.ChatClient;
import dev.nod.testing.MovableClock;
import dev.nod.workspace.Workspace;
import dev.nod.workspace.WorkspaceSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be shown in the try-it workspace, as Slack's own client is told of it. */
class SlackClearancesTest {

    private static final String REVIEW = "C0APPROVE1";
    private static final Set<String> IN_USE = Set.of("everyone", "#hr-private", "C0HRPRIV01", "@people-team",
            "S0PEOPLE01", "#it-help", "#nod-approvals", REVIEW, "#no-such-channel", "@no-such-group");

    private static final MovableClock CLOCK = new MovableClock(Instant.parse("2026-03-02T09:00:00Z"));
    private static @TempDir Path folder;
    private static Workspace workspace;
    private static ChatClient chat;
    private static SlackSession session;
    private static SlackClearances clearances;

    @BeforeAll
    static void open() {
        workspace = Workspace.open(new WorkspaceSettings(0, folder, CLOCK));
        chat = new ChatClient(workspace.url());
        session = SlackSession.open(new SlackSettings(workspace.botToken(), workspace.appToken(),
                URI.create(workspace.apiUrl()), "nod-approvals"));
        clearances = new SlackClearances(session, Samples.rooms(session), () -> IN_USE, CLOCK);
    }

    @AfterAll
    static void close() {
        session.close();
        workspace.close();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
        ana,  it-help,    everyone,                     true
        ana,  it-help,    #it-help #nod-approvals,      false
        ana,  it-help,    #hr-private #nod-approvals,   false
        hana, it-help,    #hr-private #nod-approvals,   false
        hana, hr-private, everyone,                     true
        hana, hr-private, #hr-private #nod-approvals,   true
        hana, hr-private, C0HRPRIV01 C0APPROVE1,        true
        hana, hr-private, #hr-private,                  false
        hana, hr-private, @people-team #nod-approvals,  false
        hana, direct,     @people-team #nod-approvals,  true
        hana, direct,     S0PEOPLE01 C0APPROVE1,        true
        hana, direct,     @people-team,                 false
        hana, direct,     #hr-private #nod-approvals,   true
        ana,  direct,     @people-team #nod-approvals,  false
        ana,  direct,     #hr-private #nod-approvals,   false
        ana,  direct,     #it-help #nod-approvals,      true
        ben,  direct,     #nod-approvals,               true
        ana,  direct,     #no-such-channel #nod-approvals, false
        ana,  direct,     @no-such-group #nod-approvals,   false
        gus,  it-help,    everyone,                     false
        gus,  direct,     everyone,                     false
        gus,  direct,     #it-help #nod-approvals,      true
        gus,  it-help,    everyone #it-help,            true
        """)
    void permits(String asker, String place, String labels, boolean isPermitted) {
        var channel = place.equals("direct")
                ? chat.directMessage(asker)
                : chat.channel(asker, place);

        var clearance = clearances.of(request(asker, channel));

        assertThat(clearance.permits(Audience.of(List.of(labels.split(" ", -1))))).isEqualTo(isPermitted);
    }

    @Test
    void noticesWithinAMinuteThatSomebodyCameOrLeft() {
        var hr = chat.channel("hana", "hr-private");
        var audience = Audience.of(Set.of("#hr-private", REVIEW));
        var request = request("eli", chat.directMessage("eli"));
        assertThat(clearances.of(request).permits(audience)).isFalse();

        chat.member("hana", hr, "eli", true);
        CLOCK.advance(Duration.ofMinutes(1));
        assertThat(clearances.of(request).permits(audience)).isTrue();

        chat.member("hana", hr, "eli", false);
        CLOCK.advance(Duration.ofMinutes(1));
        assertThat(clearances.of(request).permits(audience)).isFalse();
    }

    @Test
    void showsWhatIsForEveryoneWhileSlackDoesNotAnswer() {
        try (var slack = new StubApi(); var stubbed = slack.open()) {
            var rooms = Samples.rooms(stubbed);
            for (var method : List.of("users.info", "users.conversations", "usergroups.list",
                    "usergroups.users.list", "conversations.info")) {
                slack.refuse(method, "internal_error");
            }

            var clearance = new SlackClearances(stubbed, rooms, () -> IN_USE, CLOCK)
                    .of(request("ana", "C0HRPRIV01"));

            assertThat(clearance)
                    .isEqualTo(Clearance.EVERYONE.and(Set.of("everyone")).and(Set.of("everyone")));
        }
    }

    @Test
    void asksAboutNoChannelsAndNoGroupsThatNoDocumentIsFor() {
        try (var slack = new StubApi(); var stubbed = slack.open()) {
            slack.answer("users.info", "{\"ok\":true,\"user\":{\"team_id\":\"T0ACME0001\"}}");

            new SlackClearances(stubbed, Samples.rooms(stubbed), () -> Set.of("everyone"), CLOCK)
                    .of(request("ana", "C0HRPRIV01"));

            assertThat(slack.calls("users.conversations")).isZero();
            assertThat(slack.calls("usergroups.list")).isZero();
        }
    }

    private static Request request(String asker, String channel) {
        var person = new Person(session.team(), chat.id(asker));
        return new Request(new RequestId(session.team(), channel, "1.1"), person, new Place(channel, "1.1"),
                null,
                "How much?", Instant.EPOCH);
    }
}
