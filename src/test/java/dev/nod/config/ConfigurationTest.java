package dev.nod.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nod.approval.Admins;
import dev.nod.approval.Quorum;
import dev.nod.approval.ReviewPlace;
import dev.nod.audit.WitnessSettings;
import dev.nod.source.FolderSettings;
import dev.nod.source.Links;
import dev.nod.workflow.DailyLimits;
import dev.nod.workflow.DailyLimits.Limit;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {

    @TempDir
    private Path home;

    @Test
    void fillsInWhatAShortFileLeavesOut() throws Exception {
        var settings = read(ConfigFolder.SOUND, Map.of());

        assertThat(settings.reviewChannel()).isEqualTo("nod-approvals");
        assertThat(settings.policy().deciders().emails()).containsExactly("ben@example.com");
        assertThat(settings.policy().selfApproval().ownRequests()).isFalse();
        assertThat(settings.policy().patience().expiresAfter()).isEqualTo(Duration.ofHours(24));
        assertThat(settings.data()).isEqualTo(home.resolve("index"));
        assertThat(settings.answer().passages()).isEqualTo(6);
        assertThat(settings.admin().address()).isEqualTo("127.0.0.1");
        assertThat(settings.admin().port()).isEqualTo(8080);
        assertThat(settings.admin().token()).isNull();
        assertThat(settings.tryPort()).isEqualTo(3000);
        assertThat(settings.slack()).isNull();
        assertThat(settings.sources()).singleElement()
                .isInstanceOfSatisfying(FolderSettings.class, source -> {
                    assertThat(source.folder()).isEqualTo(home.resolve("config/handbook"));
                    assertThat(source.baseUrl()).isNull();
                    assertThat(source.links()).isEqualTo(Links.FILES);
                });
    }

    @Test
    void tellsTheReviewersOfFailuresUnlessThereAreAdmins() throws Exception {
        var reviewers = read(ConfigFolder.SOUND, Map.of());
        var admins = read(ConfigFolder.SOUND + "admins: {channel: '#nod-admins', emails: [hana@example.com]}",
                Map.of())
                .admins();

        assertThat(reviewers.admins()).isEqualTo(new Admins("nod-approvals", reviewers.policy().deciders()));
        assertThat(admins.channel()).isEqualTo("nod-admins");
        assertThat(admins.people().emails()).containsExactly("hana@example.com");
    }

    @Test
    void letsTheReviewSectionSpeakForEveryWorkflow() throws Exception {
        Files.createDirectories(home.resolve("config/workflows"));
        Files.writeString(home.resolve("config/workflows/legal.yaml"), "{command: legal, channel: legal}");

        var settings = read(
                ConfigFolder.SOUND.replace("sources:",
                        "  quorum: 1\n  decline: counted\n  undo: 20s\nsources:"),
                Map.of());

        assertThat(settings.policy().quorum()).isEqualTo(new Quorum(1, false));
        assertThat(settings.policy().undo()).isEqualTo(Duration.ofSeconds(20));
        assertThat(settings.workflows().startedBy("legal")).hasValueSatisfying(legal -> {
            assertThat(legal.policy().place()).isEqualTo(new ReviewPlace.Channel("legal"));
            assertThat(legal.policy().quorum()).isEqualTo(settings.policy().quorum());
            assertThat(legal.policy().undo()).isEqualTo(settings.policy().undo());
        });
    }

    @Test
    void readsAllThatCanBeSet() throws Exception {
        var settings = read("""
            data: ../elsewhere
            review:
              channel: "#answers"
              approvers:
                users: [U012AB3CD]
                groups: ["@it-leads", S0614TZR7]
              self_approval: true
              expires_after: 1d12h
            sources:
              - name: handbook
                folder: handbook
                base_url: https://handbook.example/
                include: ["**/*.md"]
                exclude: ["drafts/**"]
                links: pretty
            answer: {passages: 3, sites: [Login.example.com]}
            admin: {address: "::1", port: 0}
            try: {port: 3001}
            per_day: {person: {calls: 7}, all: {calls: 80, money: 9.5}}
            """, Map.of());

        assertThat(settings.data()).isEqualTo(home.resolve("elsewhere"));
        assertThat(settings.reviewChannel()).isEqualTo("answers");
        assertThat(settings.policy().deciders().users()).containsExactly("U012AB3CD");
        assertThat(settings.policy().deciders().groups()).containsExactlyInAnyOrder("it-leads", "S0614TZR7");
        assertThat(settings.policy().selfApproval().ownRequests()).isTrue();
        assertThat(settings.policy().patience().expiresAfter()).isEqualTo(Duration.ofHours(36));
        assertThat(settings.answer().passages()).isEqualTo(3);
        assertThat(settings.answer().sites()).containsExactly("login.example.com");
        assertThat(settings.admin().address()).isEqualTo("0:0:0:0:0:0:0:1");
        assertThat(settings.admin().port()).isZero();
        assertThat(settings.tryPort()).isEqualTo(3001);
        assertThat(settings.dailyLimits()).isEqualTo(
                new DailyLimits(new Limit(7, DailyLimits.USUAL.person().micros()), new Limit(80, 9_500_000)));
        assertThat(settings.sources()).singleElement()
                .isInstanceOfSatisfying(FolderSettings.class, source -> {
                    assertThat(source.baseUrl()).isEqualTo(URI.create("https://handbook.example/"));
                    assertThat(source.include()).containsExactly("**/*.md");
                    assertThat(source.exclude()).containsExactly("drafts/**");
                    assertThat(source.links()).isEqualTo(Links.PRETTY);
                });
    }

    @Test
    void takesTheTokensFromTheEnvironmentAndNeverShowsThem() throws Exception {
        var settings = read(
                ConfigFolder.SOUND,
                Map.of(
                        "SLACK_BOT_TOKEN",
                        "xoxb-1234567890-abc",
                        "SLACK_APP_TOKEN",
                        "xapp-1-A123-456-def",
                        "SLACK_API_URL",
                        "http://127.0.0.1:3000/api",
                        "NOD_ADMIN_TOKEN",
                        "a-token-of-32-characters-in-all-"));

        assertThat(settings.slack()).isNotNull().satisfies(slack -> {
            assertThat(slack.botToken()).isEqualTo("xoxb-1234567890-abc");
            assertThat(slack.appToken()).isEqualTo("xapp-1-A123-456-def");
            assertThat(slack.apiUrl()).isEqualTo(URI.create("http://127.0.0.1:3000/api/"));
            assertThat(slack.reviewChannel()).isEqualTo("nod-approvals");
        });
        assertThat(settings.admin().token()).isEqualTo("a-token-of-32-characters-in-all-");
        assertThat(settings.toString()).doesNotContain("xoxb-", "xapp-", "a-token-of");
    }

    @Test
    void readsTheSettingsThatComeWithNod() throws Exception {
        var delivered = Files.readString(Path.of("config/nod.yaml"));

        var settings = read(delivered, Map.of());

        assertThat(settings.slack()).isNull();
        assertThat(settings.reviewChannel()).isEqualTo("nod-approvals");
        assertThat(settings.policy().deciders().emails()).contains("ben@example.com");
    }

    @Test
    void theHeadOfTheAuditLogIsPostedOnlyWhereAChannelIsNamed() throws Exception {
        assertThat(read(ConfigFolder.SOUND, Map.of()).witness()).isNull();
        assertThat(read(ConfigFolder.SOUND + "audit: {channel: '#nod-admins'}\n", Map.of()).witness())
                .isEqualTo(new WitnessSettings("nod-admins", LocalTime.of(7, 0)));
        assertThat(
                read(ConfigFolder.SOUND + "audit: {channel: C012AB3CD, at: '23:59'}\n", Map.of()).witness())
                .isEqualTo(new WitnessSettings("C012AB3CD", LocalTime.of(23, 59)));
        assertThatThrownBy(() -> read(ConfigFolder.SOUND + "audit: {at: '7 am'}\n", Map.of()))
                .hasMessageContaining("audit.channel: is missing")
                .hasMessageContaining("audit.at: '7 am' is not a time such as \"07:00\"");
    }

    private Settings read(String yaml, Map<String, String> environment)
            throws IOException, ConfigurationException {
        var config = home.resolve("config");
        Files.createDirectories(config.resolve("handbook"));
        Files.writeString(config.resolve("nod.yaml"), yaml);
        return Configuration.read(config, environment);
    }
}
