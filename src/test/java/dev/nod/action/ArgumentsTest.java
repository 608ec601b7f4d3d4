package dev.nod.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.nod.action.Arguments.Complete;
import dev.nod.action.Arguments.Incomplete;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

    private static final ActionTemplate RESTART = Templates.restart("https://ops.example",
            new Repeat.OneShot());

    @Test
    void readsPairsWithQuotesInAllTheirPlaces() {
        var read = RESTART.read(
                " service=\"web shop\"  env=Staging \"reason=two \\\"quoted\\\" words\" wait=+07 force=yes");

        assertThat(read).isEqualTo(new Complete(Map.of(
                "service", "web shop",
                "env", "staging",
                "reason", "two \"quoted\" words",
                "wait", "7",
                "force", "true")));
    }

    @Test
    void tellsThatTheCallWouldBeTooLongToBeSeenWhole() {
        var template = Templates.noting(10_000);

        assertThat(template.check(Map.of("note", "x".repeat(6_500))))
                .asInstanceOf(type(Incomplete.class))
                .satisfies(incomplete -> assertThat(incomplete.problems())
                        .singleElement()
                        .asString()
                        .startsWith("the call would have 65"));
        assertThat(template.check(Map.of("note", "x".repeat(5_500)))).isInstanceOf(Complete.class);
    }

    @Test
    void readsTheCurlyQuotesThatPhonesWrite() {
        assertThat(RESTART.read("service=\u201Cweb shop\u201D env=staging"))
                .asInstanceOf(type(Complete.class))
                .satisfies(complete -> assertThat(complete.values()).containsEntry("service", "web shop"));
    }

    @Test
    void takesUsualValuesForWhatIsNotGiven() {
        assertThat(Templates.complete(RESTART, "service=web env=production").values())
                .containsExactly(
                        Map.entry("service", "web"),
                        Map.entry("env", "production"),
                        Map.entry("reason", "not told"),
                        Map.entry("wait", "5"),
                        Map.entry("force", "false"));
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        var read = RESTART.read("env=prod wait=61 reson=x colour=red force=maybe wait=1 now");

        assertThat(read).asInstanceOf(type(Incomplete.class)).satisfies(incomplete -> {
            assertThat(incomplete.problems()).containsExactly(
                    "wait is given twice",
                    "'now' is not of the form name=value",
                    "reson is unknown; did you mean reason?",
                    "colour is unknown; restart takes service, env, reason, wait, force",
                    "env must be one of staging, production",
                    "wait must be a whole number from 0 to 60",
                    "force must be true or false",
                    "service is missing: Which service");
            assertThat(incomplete.missing()).extracting(Parameter::name).containsExactly("service");
        });
    }

    @Test
    void keepsWhatFitsForAFormThatAsksForTheRest() {
        assertThat(RESTART.read("service=web")).asInstanceOf(type(Incomplete.class)).satisfies(incomplete -> {
            assertThat(incomplete.values()).containsEntry("service", "web");
            assertThat(incomplete.mistakes()).isEmpty();
            assertThat(incomplete.missing()).extracting(Parameter::name).containsExactly("env");
        });
    }

    @Test
    void reportsAQuoteThatIsNotClosed() {
        assertThat(RESTART.read("service=web env=staging reason=\"two words"))
                .asInstanceOf(type(Incomplete.class))
                .satisfies(
                        incomplete -> assertThat(incomplete.problems())
                                .containsExactly("'reason=\"two words' has no closing quote"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", ".", "../admin", "a/b", "a\\b", "%2e%2e", "a\u202Eb", "a\u0000b", "a\nb",
            "a\u2028b", "a\uD800b", "a\u200Bb", "a\u061Cb", "123456789012345678901"})
    void refusesValuesThatWouldLeadElsewhereOrHideSomething(String value) {
        assertThat(RESTART.check(Map.of("service", value, "env", "staging"))).isInstanceOf(Incomplete.class);
    }

    @Test
    void refusesValuesThatNoHeaderCanHold() {
        var inHeader = new Parameter("team", "Team", null, new ParameterType.Text(20, null, true));
        var template = new ActionTemplate("tell", "Tell", List.of(inHeader), Method.POST,
                UrlTemplate.parse("https://ops.example/"), List.of(HeaderTemplate.parse("X-Team", "{team}")),
                new BodyTemplate.Nothing(), Duration.ofSeconds(1), Success.BY_STATUS,
                SlottedText.parse("done"), new Repeat.OneShot());

        assertThat(template.check(Map.of("team", "x\r\nHost: evil"))).isInstanceOf(Incomplete.class);
        assertThat(template.check(Map.of("team", "x\nHost: evil"))).isInstanceOf(Incomplete.class);
        assertThat(template.check(Map.of("team", "Zoë"))).isInstanceOf(Incomplete.class);
        assertThat(template.check(Map.of("team", "ops"))).isInstanceOf(Complete.class);
    }
}
