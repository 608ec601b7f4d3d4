package dev.nod.model;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Takes in an answer on a thread of the client, while another one waits for it. */
final class Listening implements Callback {

    private static final String END = "[DONE]";

    private final Dialect dialect;
    private final Writing writing = new Writing();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable Heard heard;

    Listening(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Whether a word came meanwhile, or it is known that none will. */
    boolean begins(Duration within) throws InterruptedException {
        return begun.await(within.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** All that came, once it is there. */
    Optional<Heard> ends(Duration within) throws InterruptedException {
        return ended.await(within.toNanos(), TimeUnit.NANOSECONDS)
                ? Optional.ofNullable(heard)
                : Optional.empty();
    }

    /** What came so far. */
    Writing writing() {
        return writing;
    }

    @Override
    public void onFailure(Call call, IOException e) {
        end(new Heard.Unreachable(switch (e) {
            case UnknownHostException _ -> "nobody knows its host";
            case ConnectException _ -> "nothing listens at its address";
            case SSLException _ -> "it offers no secure connection";
            default -> "the connection is lost or takes too long";
        }));
    }

    @Override
    public void onResponse(Call call, Response response) {
        try (response) {
            end(heard(response));
        } catch (UnusableException e) {
            end(new Heard.Garbled(e.what(), writing));
        } catch (IOException _) {
            end(soFar());
        }
    }

    private void end(Heard result) {
        heard = result;
        ended.countDown();
        begun.countDown();
    }

    private Heard heard(Response response) throws IOException, UnusableException {
        if (response.code() != 200) {
            return new Heard.Status(response.code(), response.header("Retry-After"));
        }
        var type = response.body().contentType();
        if (type == null || !type.subtype().equals("event-stream")) {
            throw new UnusableException("is no stream of events; is its address right?");
        }
        var events = new EventStream(response.body().source());
        while (!writing.isOver()) {
            var event = events.next();
            if (event.isEmpty() || event.get().strip().equals(END)) {
                break;
            }
            dialect.read(StrictJson.object(event.get()), writing);
            if (writing.hasBegun()) {
                begun.countDown();
            }
        }
        return soFar();
    }

    private Heard soFar() {
        var ending = writing.ending();
        return ending == null || ending == Writing.Ending.BROKEN
                ? new Heard.BrokenOff(writing)
                : new Heard.Answered(writing, ending);
    }
}
