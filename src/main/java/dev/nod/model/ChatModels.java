package dev.nod.model;

import dev.nod.draft.prompt.Allowance;
import dev.nod.draft.prompt.Failure;
import dev.nod.draft.prompt.LanguageModel;
import dev.nod.draft.prompt.Manuscript;
import dev.nod.draft.prompt.Prompt;
import dev.nod.draft.prompt.Reply;
import dev.nod.draft.prompt.Slot;
import dev.nod.draft.prompt.Tokens;
import dev.nod.draft.prompt.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/** Asks the first of several models, and the next one while that is out of order; threads can share it. */
public final class ChatModels implements LanguageModel, AutoCloseable {

    private static final int MOST_FAILURES = 5;
    private static final Duration PAUSE = Duration.ofMinutes(1);
    /** Whoever asks is held to that elsewhere. */
    private static final int MOST_REQUESTS = 10_000;

    private final List<ChatModel> models;
    private final OkHttpClient client;
    private final CountDownLatch closed = new CountDownLatch(1);

    /**
     * @param settings the models, the best one first; without any, every request fails
     * @param tokens   what estimates the price of a request
     */
    public ChatModels(List<ModelSettings> settings, Tokens tokens, RandomGenerator random, Clock clock) {
        var dispatcher = new Dispatcher(Executors.newVirtualThreadPerTaskExecutor());
        dispatcher.setMaxRequests(MOST_REQUESTS);
        dispatcher.setMaxRequestsPerHost(MOST_REQUESTS);
        client = new OkHttpClient.Builder().dispatcher(dispatcher)
                .followRedirects(false)
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .build();
        var retries = new Retries(random, clock);
        models = settings.stream().map(its -> {
            var meter = new Meter();
            var caller = new Caller(its, new Wire(client, its), retries, tokens, closed, meter);
            return new ChatModel(its, caller, new Circuit(MOST_FAILURES, PAUSE, clock), tokens, meter);
        }).toList();
    }

    @Override
    public Reply<Manuscript> write(Prompt prompt, List<Slot> slots, Allowance allowance) {
        return ask(new ManuscriptForm(slots), prompt, new Course(allowance));
    }

    @Override
    public Reply<List<Verdict>> judge(Prompt prompt, int statements, Allowance allowance) {
        return ask(new VerdictsForm(statements), prompt, new Course(allowance));
    }

    @Override
    public long price(int promptTokens, Allowance allowance) {
        var most = models.stream().mapToLong(model -> model.price(promptTokens, allowance)).max().orElse(0);
        return Math.min(most, allowance.micros());
    }

    /** What the models are called, the first one first. */
    public List<String> names() {
        return models.stream().map(ChatModel::name).toList();
    }

    /** What became of requests to the model of this name. */
    public ModelCounts counts(String name) {
        return models.stream()
                .filter(model -> model.name().equals(name))
                .findFirst()
                .map(ChatModel::counts)
                .orElseThrow(() -> new IllegalArgumentException("there is no model " + name));
    }

    @Override
    public void close() {
        closed.countDown();
        client.dispatcher().cancelAll();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }

    private <T> Reply<T> ask(Form<T> form, Prompt prompt, Course course) {
        var last = new Result.Missed<T>(Failure.UNAVAILABLE, Wording.NONE);
        for (var model : models) {
            if (course.isOver()) {
                last = new Result.Missed<>(Failure.TOO_SLOW, Wording.OVER);
                break;
            }
            switch (model.fill(form, prompt, course)) {
                case Result.Filled<T>(var content) -> {
                    return new Reply.Given<>(content, course.exchange());
                }
                case Result.Missed<T> missed -> last = missed;
            }
            course.trouble(last.why());
            if (isFinal(last.failure()) || !course.hasCall()) {
                break;
            }
        }
        return new Reply.Failed<>(last.failure(), last.why(), course.exchange());
    }

    /** Whether another model should not be asked: what one refuses is not tried on others until one is weak. */
    private static boolean isFinal(Failure failure) {
        return switch (failure) {
            case REFUSED, CUT_SHORT, CANCELLED -> true;
            case UNAVAILABLE, TOO_SLOW, UNUSABLE, TOO_EXPENSIVE -> false;
        };
    }
}
