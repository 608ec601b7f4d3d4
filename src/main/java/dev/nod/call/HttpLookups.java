package dev.nod.call;

import dev.nod.action.Arguments;
import dev.nod.action.LookupTemplate;
import dev.nod.knowledge.Clearance;
import dev.nod.knowledge.Inquiry;
import dev.nod.knowledge.LookedUp;
import dev.nod.knowledge.Lookups;
import dev.nod.knowledge.Readership;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/** Asks other systems over HTTP, each with one GET that is not repeated, and remembers nothing. */
public final class HttpLookups implements Lookups, Readership, AutoCloseable {

    private final List<LookupTemplate> templates;
    private final GuardedClients clients;
    private final Requests requests;
    private final Wording wording;
    private final Telling telling;
    private final ExecutorService executor = Executors
            .newThreadPerTaskExecutor(Thread.ofVirtual().name("nod-lookup-", 0).factory());

    public HttpLookups(LookupSettings settings) {
        templates = settings.templates();
        clients = new GuardedClients(settings.calls().allowed());
        requests = new Requests(settings.calls().secrets());
        wording = new Wording(settings.calls().secrets().values());
        telling = new Telling(wording);
    }

    /** What not everybody may read who would see it is not even asked for. */
    @Override
    public LookedUp lookUp(String lookup, Inquiry inquiry, Duration patience) {
        var template = templates.stream().filter(its -> its.name().equals(lookup)).findFirst();
        var client = clients.of(lookup);
        if (template.isEmpty() || client == null) {
            return new LookedUp.Untold("there is no lookup %s here".formatted(lookup));
        }
        if (!inquiry.clearance().permits(template.get().audience())) {
            return new LookedUp.Untold(
                    "not everybody who would see it may read what %s tells".formatted(lookup));
        }
        return switch (template.get().arguments(inquiry)) {
            case Arguments.Complete values -> ask(client, template.get(), values, inquiry, patience);
            case Arguments.Incomplete incomplete ->
                new LookedUp.Untold(wording.reason(String.join("; ", incomplete.problems())));
        };
    }

    private LookedUp ask(
            OkHttpClient client,
            LookupTemplate template,
            Arguments.Complete values,
            Inquiry inquiry,
            Duration patience) {
        try {
            var call = template.call(values, inquiry);
            var time = Stream.of(patience, call.timeout()).min(Comparator.naturalOrder()).orElseThrow();
            if (!time.isPositive()) {
                return new LookedUp.Untold("no time was left for it");
            }
            return switch (telling.of(call, reply(client, requests.lookup(call, call.url()), time))) {
                case Telling.Told.Text(var text) ->
                    new LookedUp.Told(template.passage(values, inquiry, text));
                case Telling.Told.Nothing(var why) -> new LookedUp.Untold(why);
            };
        } catch (TimeoutException _) {
            return new LookedUp.Untold("there was no answer in time");
        } catch (IOException | IllegalArgumentException e) {
            return new LookedUp.Untold(
                    wording.reason("%s: %s".formatted(e.getClass().getSimpleName(), e.getMessage())));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new LookedUp.Untold("it was called off");
        }
    }

    /** Resolving a name knows no time limit, so that the whole exchange is waited for from outside. */
    private Reply reply(OkHttpClient client, Request request, Duration time)
            throws IOException, InterruptedException, TimeoutException {
        var exchange = client.newCall(request);
        exchange.timeout().timeout(time.toMillis(), TimeUnit.MILLISECONDS);
        var reply = executor.submit(() -> {
            try (var response = exchange.execute()) {
                return Reply.of(response);
            }
        });
        try {
            return reply.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            var cause = Objects.requireNonNull(e.getCause());
            throw new IOException(cause.getMessage(), cause);
        } finally {
            exchange.cancel();
        }
    }

    /**
     * Why its server cannot be reached; empty if it can. A connection is opened as for a question, and nothing sent.
     */
    public Optional<String> trouble(String lookup) {
        var template = templates.stream().filter(its -> its.name().equals(lookup)).findFirst();
        var client = clients.of(lookup);
        return template.isEmpty() || client == null
                ? Optional.of("there is no lookup %s here".formatted(lookup))
                : Dialling.trouble(client, template.get().get().url().origin()).map(wording::reason);
    }

    /** Whether those that a lookup told may be shown; of one that is not there any more nobody knows. */
    @Override
    public Set<String> hidden(Set<String> passages, Clearance clearance) {
        return passages.stream()
                .filter(LookupTemplate::isId)
                .filter(passage -> templates.stream()
                        .noneMatch(
                                template -> template.told(passage) && clearance.permits(template.audience())))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Lets no call go on. */
    @Override
    public void close() {
        clients.close();
        executor.shutdownNow();
    }
}
