package dev.nod.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.draft.prompt.Allowance;
import dev.nod.draft.prompt.Claim;
import dev.nod.draft.prompt.Failure;
import dev.nod.draft.prompt.Manuscript;
import dev.nod.draft.prompt.Prompt;
import dev.nod.draft.prompt.Reply;
import dev.nod.draft.prompt.Support;
import dev.nod.draft.prompt.Tokens;
import dev.nod.testing.FakeProvider;
import dev.nod.testing.FakeProvider.Answer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a provider does, the request ends, in time and with nothing of the server's text in what is told. */
class ChatModelsContractTest {

    private static final Tokens TOKENS = new GptTokens();
    private static final Duration TIME = Duration.ofSeconds(20);
    private static final Patience SHORT = new Patience(Duration.ofSeconds(2), Duration.ofMillis(300),
            Duration.ofMillis(600), 1);
    private static final Patience ONE_TRY = new Patience(Duration.ofSeconds(2), TIME, TIME, 1);

    @ParameterizedTest
    @EnumSource(ModelKind.class)
    void givesWhatTheModelWrote(ModelKind kind) {
        try (var provider = FakeProvider.start(kind)) {
            provider.always(new Situation(kind).success());

            var reply = ask(settings(provider, Patience.USUAL));

            assertThat(reply).isInstanceOfSatisfying(Reply.Given.class, given -> assertThat(given.content())
                    .isEqualTo(new Manuscript(
                            List.of(new Claim("Reset it in the portal.",
                                    List.of(new Support("P1", "reset in the portal — approved")))),
                            true,
                            0.9,
                            Map.of())));
            assertThat(reply.exchange().raw()).isEqualTo(Situation.FORM);
            assertThat(reply.exchange().model()).isEqualTo("first");
            assertThat(reply.exchange().troubles()).isEmpty();
            assertThat(reply.exchange().usage().inputTokens()).isEqualTo(100);
            assertThat(reply.exchange().usage().outputTokens()).isEqualTo(50);
        }
    }

    @ParameterizedTest
    @MethodSource("mishaps")
    void failsInTimeAndSaysWhy(
            ModelKind kind,
            String name,
            Function<Situation, Answer> mishap,
            Failure failure) {
        try (var provider = FakeProvider.start(kind)) {
            provider.always(mishap.apply(new Situation(kind)));
            var started = System.nanoTime();

            var reply = ask(settings(provider, failure == Failure.TOO_SLOW ? SHORT : ONE_TRY));

            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(10));
            assertThat(reply).isInstanceOfSatisfying(Reply.Failed.class, failed -> {
                assertThat(failed.failure()).isEqualTo(failure);
                assertThat(failed.why()).contains("first").doesNotContain("server-text");
            });
            assertThat(reply.exchange().troubles()).isNotEmpty()
                    .allSatisfy(trouble -> assertThat(trouble).endsWith(".")
                            .doesNotContain("server-text", "127.0"));
        }
    }

    static Stream<Arguments> mishaps() {
        return Stream.of(ModelKind.values())
                .flatMap(kind -> Stream.of(
                        mishap(kind, "refused", Situation::refused, Failure.REFUSED),
                        mishap(kind, "filtered", Situation::filtered, Failure.REFUSED),
                        mishap(kind, "cut short", Situation::cutShort, Failure.CUT_SHORT),
                        mishap(kind, "calls a tool", Situation::callsATool, Failure.UNUSABLE),
                        mishap(kind, "error in stream", Situation::errorInStream, Failure.UNAVAILABLE),
                        mishap(kind, "cut in the middle", Situation::cutInTheMiddle, Failure.UNAVAILABLE),
                        mishap(kind, "ended in the middle", Situation::endedInTheMiddle, Failure.UNAVAILABLE),
                        mishap(kind, "silent from the start", Situation::silentFromTheStart,
                                Failure.TOO_SLOW),
                        mishap(kind, "silent in the middle", Situation::silentInTheMiddle, Failure.TOO_SLOW),
                        mishap(kind, "slow drip", Situation::slowDrip, Failure.TOO_SLOW),
                        mishap(kind, "html", Situation::html, Failure.UNUSABLE),
                        mishap(kind, "html called a stream", Situation::htmlCalledAStream, Failure.UNUSABLE),
                        mishap(kind, "huge line", Situation::hugeLine, Failure.UNUSABLE),
                        mishap(kind, "deeply nested event", Situation::deeplyNestedEvent, Failure.UNUSABLE),
                        mishap(kind, "invalid UTF-8", Situation::invalidUtf8, Failure.UNUSABLE),
                        mishap(kind, "empty", Situation::empty, Failure.UNAVAILABLE),
                        mishap(kind, "no schema", _ -> Answer.status(400), Failure.UNAVAILABLE),
                        mishap(kind, "wrong key", _ -> Answer.status(401), Failure.UNAVAILABLE),
                        mishap(kind, "busy", _ -> Answer.status(429).with("Retry-After", "1"),
                                Failure.UNAVAILABLE),
                        mishap(kind, "overloaded", _ -> Answer.status(529), Failure.UNAVAILABLE),
                        mishap(kind, "leads elsewhere",
                                _ -> Answer.status(302).with("Location", "http://127.0.0.1:1/"),
                                Failure.UNAVAILABLE)));
    }

    @ParameterizedTest
    @MethodSource("wrongForms")
    void asksOnceMoreForAWrongForm(ModelKind kind, String wrong) {
        try (var provider = FakeProvider.start(kind)) {
            var situation = new Situation(kind);
            provider.next(situation.said(wrong));
            provider.always(situation.success());

            var repaired = ask(settings(provider, Patience.USUAL));

            assertThat(repaired).isInstanceOf(Reply.Given.class);
            assertThat(repaired.exchange().usage().calls()).isEqualTo(2);
            assertThat(repaired.exchange().usage().inputTokens()).isEqualTo(200);
            assertThat(repaired.exchange().troubles()).hasSize(1);

            provider.always(situation.said(wrong));
            var broken = ask(settings(provider, Patience.USUAL));

            assertThat(broken).isInstanceOfSatisfying(Reply.Failed.class,
                    failed -> assertThat(failed.failure()).isEqualTo(Failure.UNUSABLE));
            assertThat(provider.requests()).hasSize(4);
        }
    }

    static Stream<Arguments> wrongForms() {
        var form = Situation.FORM;
        return Stream.of(ModelKind.values())
                .flatMap(kind -> Stream.of(
                        "",
                        "approved",
                        "\"approved\"",
                        "[]",
                        "{}",
                        form.substring(0, 80),
                        form + " approved",
                        form + form,
                        form.replace("0.9", "NaN"),
                        form.replace("0.9", "1.1"),
                        form.replace("0.9", "\"0.9\""),
                        form.replace("0.9", "1" + "0".repeat(60)),
                        form.replace("\"suffices\":true", "\"suffices\":true,\"suffices\":false"),
                        form.replace("\"suffices\":true", "\"suffices\":true,\"approved\":true"),
                        form.replace("\"suffices\":true", "\"suffices\":1"),
                        form.replace("\"passage\":\"P1\"", "\"passage\":1"),
                        form.replace("\"passage\"", "\"id\""),
                        form.replace("{\"statements\"", "{\"statements\":[],\"approved\""),
                        "{\"statements\":" + "[".repeat(50_000)).map(wrong -> Arguments.of(kind, wrong)));
    }

    @ParameterizedTest
    @EnumSource(ModelKind.class)
    void readsNoMoreThanAnAnswerCanHave(ModelKind kind) {
        try (var provider = FakeProvider.start(kind)) {
            provider.always(new Situation(kind).huge());

            var reply = ask(settings(provider, Patience.USUAL));

            assertThat(reply).isInstanceOfSatisfying(Reply.Failed.class, failed -> {
                assertThat(failed.failure()).isEqualTo(Failure.UNUSABLE);
                assertThat(failed.why()).contains("over 8 MB");
            });
        }
    }

    private static Arguments mishap(
            ModelKind kind,
            String name,
            Function<Situation, Answer> mishap,
            Failure failure) {
        return Arguments.of(kind, name, mishap, failure);
    }

    private static ModelSettings settings(FakeProvider provider, Patience patience) {
        var usual = provider.settings("first");
        return new ModelSettings(usual.name(), usual.kind(), usual.address(), usual.model(),
                usual.structure(),
                usual.prices(), patience, usual.tuning());
    }

    private static Reply<Manuscript> ask(ModelSettings settings) {
        try (var models = new ChatModels(List.of(settings), TOKENS, new SplittableRandom(5),
                Clock.systemUTC())) {
            return models.write(new Prompt("Answer.", "How do I reset it?"), List.of(),
                    new Allowance(TIME, 2, 1_000, 1_000_000));
        }
    }
}
