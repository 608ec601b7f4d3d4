package dev.nod.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaScriptSdkTest {

    private static final Path HOME = Path.of("target", "javascript").toAbsolutePath();
    private static final Channel IT_HELP = Channels.IT_HELP;

    private @TempDir Path folder;

    @Test
    void takesTheWorkspaceForSlack() throws Exception {
        assumeTrue(isThere("node") && isThere("npm"), "node and npm are needed to run the JavaScript SDK");
        assumeTrue(install(), "@slack/bolt could not be installed with npm, perhaps for want of a network");

        try (var workspace = Workspace.open(new WorkspaceSettings(0, folder, Clock.systemUTC()));
                var ana = new PageClient(workspace, People.ANA).listen()) {
            var app = start(workspace);
            try {
                await().atMost(Duration.ofSeconds(60)).until(() -> ana.events("connected").size() > 1);

                var ts = ana.say(IT_HELP, "@Nod can you hear me?");
                ana.command(IT_HELP, "help");

                await().atMost(Duration.ofSeconds(20)).until(() -> ana.messages(IT_HELP).size() == 2);
                var reply = ana.messages(IT_HELP).getLast();
                assertThat(reply.path("thread_ts").asText()).isEqualTo(ts);
                assertThat(reply.path("text").asText())
                        .isEqualTo("JavaScript heard: <@U0NOD00001> can you hear me?");
                await().until(
                        () -> ana.state().at("/ephemerals/0/text").asText().equals("JavaScript got: help"));
            } finally {
                app.destroy();
            }
        }
    }

    private static Process start(Workspace workspace) throws IOException {
        var builder = new ProcessBuilder("node", "app.js").directory(HOME.toFile())
                .redirectErrorStream(true)
                .redirectOutput(HOME.resolve("app.log").toFile());
        var environment = builder.environment();
        environment.put("BOT_TOKEN", workspace.botToken());
        environment.put("APP_TOKEN", workspace.appToken());
        environment.put("API_URL", workspace.apiUrl());
        List.of("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy", "ALL_PROXY", "all_proxy")
                .forEach(environment::remove);
        return builder.start();
    }

    private static boolean install() throws IOException, InterruptedException {
        Files.createDirectories(HOME);
        for (var file : List.of("package.json", "app.js")) {
            try (var source = JavaScriptSdkTest.class.getResourceAsStream("javascript/" + file)) {
                Files.copy(Objects.requireNonNull(source), HOME.resolve(file),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
        if (Files.exists(HOME.resolve("node_modules/@slack/bolt/package.json"))) {
            return true;
        }
        var npm = new ProcessBuilder("npm", "install", "--no-audit", "--no-fund", "--silent")
                .directory(HOME.toFile())
                .redirectErrorStream(true)
                .redirectOutput(HOME.resolve("install.log").toFile())
                .start();
        var isDone = npm.waitFor(3, TimeUnit.MINUTES);
        npm.destroy();
        return isDone && npm.exitValue() == 0;
    }

    private static boolean isThere(String program) throws InterruptedException {
        try {
            return new ProcessBuilder(program, "--version").redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor() == 0;
        } catch (IOException _) {
            return false;
        }
    }
}
