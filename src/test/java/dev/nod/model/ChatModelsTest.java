package dev.nod.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.nod.draft.prompt.Allowance;
import dev.nod.draft.prompt.Failure;
import dev.nod.draft.prompt.Manuscript;
import dev.nod.draft.prompt.Reply;
import dev.nod.testing.FakeProvider;
import dev.nod.testing.FakeProvider.Answer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class ChatModelsTest extends TwoModelsTest {

    private static final String KEY = "key-that-nobody-sees";

    @Test
    void asksTheNextModelWhenOneFails() {
        first.always(Answer.status(503));
        second.says(Situation.FORM);

        try (var models = models(settings(first, "first", 1, null), settings(second, "second", 1, null))) {
            var reply = write(models);

            assertThat(reply).isInstanceOf(Reply.Given.class);
            assertThat(reply.exchange().model()).isEqualTo("second");
            assertThat(reply.exchange().troubles())
                    .containsExactly("The model first answers with status 503: it has too much to do.");
        }
    }

    @Test
    void asksTheNextModelWithTheSameCallIfTheFirstBilledNothing() {
        first.always(Answer.status(503));
        second.says(Situation.FORM);

        try (var models = models(settings(first, "first", 1, null), settings(second, "second", 1, null))) {
            assertThat(models.write(PROMPT, List.of(), ONE_CALL)).isInstanceOf(Reply.Given.class);
        }
    }

    @Test
    void leavesAModelAloneThatFailsTooOftenAndTriesItAgainLater() {
        first.always(Answer.status(500));
        second.says(Situation.FORM);

        try (var models = models(settings(first, "first", 1, null), settings(second, "second", 1, null))) {
            for (var i = 0; i < 7; i++) {
                assertThat(write(models)).isInstanceOf(Reply.Given.class);
            }
            assertThat(first.requests()).hasSize(5);
            assertThat(write(models).exchange().troubles())
                    .containsExactly("The model first is left alone for a while, since it failed too often.");

            clock.forward(Duration.ofMinutes(2));
            write(models);
            write(models);
            assertThat(first.requests()).hasSize(6);

            first.says(Situation.FORM);
            clock.forward(Duration.ofMinutes(2));
            assertThat(write(models).exchange().model()).isEqualTo("first");
            assertThat(write(models).exchange().model()).isEqualTo("first");
        }
    }

    @Test
    void failsWhenAllModelsAreLeftAlone() {
        first.always(Answer.status(500));

        try (var models = models(settings(first, "first", 1, null))) {
            for (var i = 0; i < 5; i++) {
                write(models);
            }

            assertThat(write(models)).isInstanceOfSatisfying(Reply.Failed.class,
                    failed -> assertThat(failed.failure()).isEqualTo(Failure.UNAVAILABLE));
            assertThat(first.requests()).hasSize(5);
        }
    }

    @Test
    void triesAgainWhatMayGoBetter() {
        first.next(Answer.status(429).with("Retry-After", "0"));
        first.next(Answer.status(529).with("Retry-After", "Sun, 01 Mar 2020 10:00:00 GMT"));
        first.says(Situation.FORM);

        try (var models = models(settings(first, "first", 3, null))) {
            var reply = write(models);

            assertThat(reply).isInstanceOf(Reply.Given.class);
            assertThat(reply.exchange().troubles()).hasSize(2);
            assertThat(reply.exchange().usage().calls()).isEqualTo(1);
        }
    }

    @Test
    void doesNotTryAgainWhatCannotGoBetterOrTakesTooLong() {
        try (var models = models(settings(first, "first", 3, null))) {
            first.always(Answer.status(400));
            write(models);
            assertThat(first.requests()).hasSize(1);

            first.always(Answer.status(429).with("Retry-After", "20"));
            write(models);
            assertThat(first.requests()).hasSize(2);
        }
    }

    @Test
    void saysThatNothingListens() {
        var gone = FakeProvider.start(ModelKind.OPENAI);
        var settings = settings(gone, "first", 2, null);
        gone.close();

        try (var models = models(settings)) {
            assertThat(write(models)).isInstanceOfSatisfying(Reply.Failed.class, failed -> {
                assertThat(failed.failure()).isEqualTo(Failure.UNAVAILABLE);
                assertThat(failed.why()).isEqualTo(
                        "The model first cannot be reached: nothing listens at its address.");
            });
        }
    }

    @Test
    void endsAtOnceWhenItsThreadIsInterrupted() throws Exception {
        first.always(SITUATION.silentInTheMiddle());

        try (var models = models(settings(first, "first", 3, null), settings(second, "second", 3, null))) {
            var reply = new CompletableFuture<Reply<Manuscript>>();
            var flag = new AtomicReference<Boolean>();
            var thread = Thread.ofPlatform().start(() -> {
                reply.complete(write(models));
                flag.set(Thread.currentThread().isInterrupted());
            });
            await().until(() -> !first.requests().isEmpty());

            thread.interrupt();

            assertThat(reply.get()).isInstanceOfSatisfying(Reply.Failed.class,
                    failed -> assertThat(failed.failure()).isEqualTo(Failure.CANCELLED));
            thread.join();
            assertThat(flag).hasValue(true);
            assertThat(second.requests()).isEmpty();
        }
    }

    @Test
    void keepsToTheTimeOfTheRequestOverAllModels() {
        first.always(SITUATION.silentFromTheStart());
        second.always(SITUATION.slowDrip());
        var started = System.nanoTime();

        try (var models = models(settings(first, "first", 3, null), settings(second, "second", 3, null))) {
            var reply = models.write(PROMPT, List.of(),
                    new Allowance(Duration.ofMillis(700), 2, 1_000, 1_000_000));

            assertThat(reply).isInstanceOfSatisfying(Reply.Failed.class,
                    failed -> assertThat(failed.failure()).isEqualTo(Failure.TOO_SLOW));
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void neverShowsAKey() {
        var appender = new ListAppender<ILoggingEvent>();
        var root = (Logger) LoggerFactory.getLogger("ROOT");
        var before = root.getLevel();
        appender.start();
        root.addAppender(appender);
        root.setLevel(Level.TRACE);
        var address = new Address(first.url(), null, KEY, Map.of("x-more", KEY));
        var usual = settings(first, "first", 2, null);
        var settings = new ModelSettings("first", ModelKind.OPENAI, address, "m", Structure.SCHEMA, null,
                usual.patience(), Tuning.NONE);
        try (var models = models(settings)) {
            first.next(new Answer(401, Map.of(), 0,
                    (out, _) -> out.write(KEY.getBytes(StandardCharsets.UTF_8))));
            first.next(Answer.stream(KEY));
            first.always(SITUATION.said(KEY));

            for (var i = 0; i < 6; i++) {
                var reply = write(models);
                assertThat(reply).isInstanceOfSatisfying(Reply.Failed.class,
                        failed -> assertThat(failed.why() + failed.exchange().troubles())
                                .doesNotContain(KEY));
            }
        } finally {
            root.detachAppender(appender);
            root.setLevel(before);
        }
        assertThat(first.requests()).isNotEmpty()
                .allSatisfy(
                        sent -> assertThat(sent.headers().get("authorization")).isEqualTo("Bearer " + KEY));
        assertThat(appender.list).isNotEmpty()
                .allSatisfy(event -> assertThat(event.getFormattedMessage()).doesNotContain(KEY));
        assertThat(settings.toString()).doesNotContain(KEY);
    }

    @Test
    void takesNoAddressWithAPassword() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Address.of(URI.create("https://ana:secret@models.example/v1")))
                .withMessageNotContaining("secret");
    }
}
