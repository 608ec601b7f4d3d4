package dev.nod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log as {@code logback.xml} makes it, but read by the test. */
class SecretFreeLayoutTest {

    private final LoggerContext context = new LoggerContext();
    private final PrintStream usual = System.err;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @BeforeEach
    void configure() throws Exception {
        context.setMDCAdapter(new LogbackMDCAdapter());
        var configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(SecretFreeLayoutTest.class.getResource("/logback.xml"));
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void giveBackTheStream() {
        context.stop();
        System.setErr(usual);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xoxb-12-34-canary", "xoxp-canary", "xapp-1-A1-canary", "Bearer canary.canary",
            "xoxe.xoxb-canary"})
    void cutsOutSecretsInMessagesAndStackTraces(String secret) {
        var log = context.getLogger("com.example");

        log.warn("called with {} in vain", secret);
        log.warn("failed",
                new IllegalStateException("refused " + secret, new IllegalArgumentException(secret)));

        assertThat(written()).contains("called with")
                .contains("in vain")
                .contains("IllegalStateException")
                .doesNotContain("canary");
    }

    @Test
    void keepsAMessageOnItsLine() {
        context.getLogger("dev.nod.Some").info("asked for {}", "a\r\n12:00:00 ERROR forged");

        assertThat(written().lines()).singleElement()
                .asString()
                .endsWith("asked for a\\r\\n12:00:00 ERROR forged");
    }

    @Test
    void listensToNodMoreThanToLibraries() {
        context.getLogger("org.eclipse.jetty").info("chatter");
        context.getLogger("dev.nod.Some").info("news");

        assertThat(written()).contains("news").doesNotContain("chatter");
        assertThat(context.getLogger("dev.nod.Some").isEnabledFor(Level.DEBUG)).isFalse();
    }

    private String written() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
