package dev.nod.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageApiTest {

    private static final Channel IT_HELP = Channels.IT_HELP;

    private @TempDir Path folder;
    private Workspace workspace;
    private PageClient ana;
    private PageClient ben;

    @BeforeEach
    void start() {
        workspace = Workspace.open(new WorkspaceSettings(0, folder, Clock.systemUTC()));
        ana = new PageClient(workspace, People.ANA);
        ben = new PageClient(workspace, People.BEN);
    }

    @AfterEach
    void stop() {
        ana.close();
        ben.close();
        workspace.close();
    }

    @Test
    void showsThePeopleAndWhatEachMaySee() {
        var people = ana.get("people");
        assertThat(people.path("people")).hasSize(6);
        assertThat(people.path("people").get(2).path("role").asText()).isEqualTo("approver");
        assertThat(people.path("bot").path("id").asText()).isEqualTo(People.NOD.id());

        assertThat(ana.state().path("channels")).extracting(channel -> channel.path("name").asText())
                .containsExactly("general", "it-help", "random", "Nod");
        assertThat(ben.state().path("channels")).extracting(channel -> channel.path("name").asText())
                .containsExactly("general", "it-help", "random", "nod-approvals", "Nod");
        assertThat(ana.post("message", ana.about(Channels.APPROVALS).put("text", "x")).path("error").asText())
                .isEqualTo("channel_not_found");
        assertThat(ana.get("state?user=U404").path("error").asText()).isEqualTo("user_not_found");
    }

    @Test
    void streamsWhatHappensOnlyToThoseWhoMaySeeIt() {
        ana.listen();
        ben.listen();

        ben.say(Channels.APPROVALS, "between us");
        var ts = ana.say(IT_HELP, "for @Ben & all, ana@example.com");
        ben.react(IT_HELP, ts, "tada");
        ana.delete(IT_HELP, ana.say(IT_HELP, "oops"));

        await().until(() -> ana.events("deleted").size() == 1 && ben.events("deleted").size() == 1);
        assertThat(ana.events("message")).hasSize(3);
        assertThat(ben.events("message")).hasSize(4);
        assertThat(ana.events("message").getFirst().at("/message/text").asText())
                .isEqualTo("for <@U0BEN00001> &amp; all, ana@example.com");
        assertThat(ana.events("message").get(1).at("/message/reactions/0/users/0").asText())
                .isEqualTo(People.BEN.id());
        assertThat(ana.events("connected").getFirst().path("connected").asBoolean(true)).isFalse();
    }

    @Test
    void bringsAPageUpToDateThatWasAwayForAMomentAndReloadsOneThatWasAwayForLong() {
        var cursor = ana.state().path("cursor").asLong();
        ana.say(IT_HELP, "missed");

        ana.listen(cursor);
        await().until(() -> ana.events("message").size() == 1);
        assertThat(ana.events("reload")).isEmpty();

        ben.listen(cursor - 1);
        await().until(() -> ben.events("reload").size() == 1);
    }

    @Test
    void letsPeopleChangeOnlyWhatTheySaid() {
        var ts = ana.say(IT_HELP, "mine");

        assertThat(ben.post("edit", ben.about(IT_HELP).put("ts", ts).put("text", "x")).path("error").asText())
                .isEqualTo("cant_update_message");
        assertThat(ben.post("delete", ben.about(IT_HELP).put("ts", ts)).path("error").asText())
                .isEqualTo("cant_delete_message");
        ana.edit(IT_HELP, ts, "still mine");
        assertThat(ana.messages(IT_HELP).getFirst().at("/edited/user").asText()).isEqualTo(People.ANA.id());
    }

    @Test
    void servesThePagesFilesAndNothingElse() throws IOException {
        assertThat(raw("GET /page/../PageApiTest.class HTTP/1.1\r\nHost: " + host() + "\r\n"))
                .startsWith("HTTP/1.1 4");
        assertThat(raw("GET /page/none.html HTTP/1.1\r\nHost: " + host() + "\r\n"))
                .startsWith("HTTP/1.1 404");
    }

    @Test
    void refusesForeignOriginsAndHosts() throws IOException {
        var people = "GET /client/people HTTP/1.1\r\n";
        assertThat(raw(people + "Host: " + host() + "\r\n")).startsWith("HTTP/1.1 200");
        assertThat(raw(people + "Host: " + host() + "\r\nOrigin: http://" + host() + "\r\n"))
                .startsWith("HTTP/1.1 200");
        assertThat(raw(people + "Host: " + host() + "\r\nOrigin: http://evil.example\r\n"))
                .startsWith("HTTP/1.1 403");
        assertThat(raw(people + "Host: " + host() + "\r\nOrigin: null\r\n")).startsWith("HTTP/1.1 403");
        assertThat(raw(people + "Host: evil.example\r\n")).startsWith("HTTP/1.1 403");
        assertThat(raw("POST /client/message HTTP/1.1\r\nHost: " + host()
                + "\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n", "{}")).startsWith("HTTP/1.1 400")
                .contains("json_required");
    }

    @Test
    void isNotHeldUpByAPageThatDoesNotRead() throws IOException {
        try (var asleep = connect()) {
            write(asleep, "GET /client/events?user=" + People.BEN.id() + " HTTP/1.1\r\nHost: " + host()
                    + "\r\n\r\n");
            ana.listen();
            var text = "x".repeat(20_000);

            for (var i = 0; i < 300; i++) {
                ana.say(IT_HELP, text);
            }

            await().until(() -> ana.events("message").size() == 300);
        }
    }

    private String host() {
        return URI.create(workspace.url()).getAuthority();
    }

    private Socket connect() throws IOException {
        var url = URI.create(workspace.url());
        return new Socket(url.getHost(), url.getPort());
    }

    private String raw(String head) throws IOException {
        return raw(head, "");
    }

    private String raw(String head, String body) throws IOException {
        try (var socket = connect()) {
            write(socket, head + "Connection: close\r\n\r\n" + body);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }
}
