package dev.nod.call;

import dev.nod.action.Call;
import dev.nod.action.CallLookup;
import dev.nod.action.CallOutcome;
import dev.nod.action.Caller;
import dev.nod.action.EffectId;
import dev.nod.action.Repeat;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/** Makes calls over HTTP: each on a connection of its own, without redirects, proxies or any retry. */
public final class HttpCaller implements Caller, AutoCloseable {

    private final GuardedClients clients;
    private final Requests requests;
    private final Wording wording;
    private final Judgement judgement;

    public HttpCaller(CallSettings settings, Clock clock) {
        requests = new Requests(settings.secrets());
        wording = new Wording(settings.secrets().values());
        judgement = new Judgement(clock, wording);
        clients = new GuardedClients(settings.allowed());
    }

    @Override
    public CallOutcome call(EffectId id, Call call) {
        var client = clients.of(call.action());
        if (client == null) {
            return new CallOutcome.Refused(unknown(call));
        }
        Request request;
        try {
            request = requests.call(id, call);
        } catch (IllegalArgumentException e) {
            return new CallOutcome.Refused(wording.reason(String.valueOf(e.getMessage())));
        }
        try {
            return judgement.ofCall(call, reply(client, request, call.timeout()));
        } catch (IOException e) {
            return outcome(request, call, e);
        }
    }

    @Override
    public CallLookup find(EffectId id, Call call) {
        var client = clients.of(call.action());
        if (client == null) {
            return new CallLookup.Unknown(unknown(call));
        }
        if (!(call.repeat() instanceof Repeat.Lookup(var url, var evidence))) {
            return new CallLookup.Unknown("the action %s has no lookup".formatted(call.action()));
        }
        try {
            var reply = reply(client, requests.lookup(call, url), call.timeout());
            return judgement.ofLookup(call, evidence, reply);
        } catch (IllegalArgumentException e) {
            return new CallLookup.Unknown(wording.reason(String.valueOf(e.getMessage())));
        } catch (IOException e) {
            return new CallLookup.Unknown(why(call, e));
        }
    }

    private static Reply reply(OkHttpClient client, Request request, Duration timeout) throws IOException {
        var exchange = client.newCall(request);
        exchange.timeout().timeout(timeout.toMillis(), TimeUnit.MILLISECONDS);
        try (var response = exchange.execute()) {
            return Reply.of(response);
        }
    }

    private CallOutcome outcome(Request request, Call call, IOException failure) {
        if (isBlocked(failure)) {
            return new CallOutcome.Refused(why(call, failure));
        }
        var departure = Objects.requireNonNull(request.tag(SentOnce.Departure.class));
        return departure.hasBegun()
                ? new CallOutcome.Uncertain(why(call, failure))
                : new CallOutcome.NotSent(why(call, failure), null);
    }

    /** The client tries each address of a name, and tells of the others beside the first. */
    private static boolean isBlocked(IOException failure) {
        return failure instanceof BlockedAddressException
                && List.of(failure.getSuppressed())
                        .stream()
                        .allMatch(BlockedAddressException.class::isInstance);
    }

    private String why(Call call, IOException failure) {
        return failure instanceof InterruptedIOException
                ? "no answer within %d ms".formatted(call.timeout().toMillis())
                : wording
                        .reason("%s: %s".formatted(failure.getClass().getSimpleName(), failure.getMessage()));
    }

    private static String unknown(Call call) {
        return "the action %s is not in the settings any more".formatted(call.action());
    }

    /** Lets no call go on. */
    @Override
    public void close() {
        clients.close();
    }
}
