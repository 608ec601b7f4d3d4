package dev.nod.source;

import dev.nod.knowledge.SourceUnavailableException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Predicate;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Asks one web server for pages: politely, in bounds, and never another server. */
final class WebClient {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);
    private static final Duration USUAL_WAIT = Duration.ofSeconds(5);
    private static final int TRIES = 3;

    private final OkHttpClient client;
    private final String agent;
    private final Pace pace;
    private final Clock clock;

    WebClient(Duration timeout, String agent, Pace pace, Clock clock) {
        this.client = new OkHttpClient.Builder()
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(timeout)
                .readTimeout(timeout)
                .callTimeout(timeout.multipliedBy(4))
                .build();
        this.agent = agent;
        this.pace = pace;
        this.clock = clock;
    }

    /**
     * Asks for a page; a server that is busy is asked again when it wants to be.
     *
     * @param known    what is known of the page from an earlier time
     * @param limit    how many bytes it may have
     * @param suitable whether a page of a content type is wanted
     * @throws IOException if there is no answer
     */
    WebAnswer get(HttpUrl url, Optional<CachedPage> known, int limit, Predicate<String> suitable)
            throws IOException, SourceUnavailableException {
        for (var attempt = 1;; attempt++) {
            waitForTurn();
            try (var response = client.newCall(request(url, known)).execute()) {
                var isBusy = response.code() == 429 || response.code() == 503;
                if (!isBusy || attempt == TRIES) {
                    return answer(response, limit, suitable);
                }
                pauseAsAsked(response);
            } catch (IOException e) {
                checkStopped();
                throw e;
            }
        }
    }

    void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }

    void stop() {
        pace.stop();
        client.dispatcher().cancelAll();
    }

    private Request request(HttpUrl url, Optional<CachedPage> known) {
        var request = new Request.Builder().url(url).header("User-Agent", agent);
        known.map(CachedPage::etag)
                .filter(tag -> !tag.isEmpty())
                .ifPresent(
                        tag -> request.header("If-None-Match", tag));
        known.map(CachedPage::lastModified)
                .filter(date -> !date.isEmpty())
                .ifPresent(
                        date -> request.header("If-Modified-Since", date));
        return request.build();
    }

    private static WebAnswer answer(Response response, int limit, Predicate<String> suitable)
            throws IOException {
        var status = response.code();
        if (status == 304) {
            return new WebAnswer.Unchanged();
        }
        if (status == 301 || status == 302 || status == 303 || status == 307 || status == 308) {
            var location = response.header("Location", "");
            var to = location == null ? null : response.request().url().resolve(location);
            return to == null
                    ? new WebAnswer.Failed(status, "it redirects to nowhere")
                    : new WebAnswer.Moved(to);
        }
        if (status == 404 || status == 410) {
            return new WebAnswer.Gone(status);
        }
        if (status != 200) {
            return new WebAnswer.Failed(status, switch (status) {
                case 401, 403 -> "the server does not show it to Nod (%d)".formatted(status);
                default -> "the server answers %d".formatted(status);
            });
        }
        return body(response, limit, suitable);
    }

    private static WebAnswer body(Response response, int limit, Predicate<String> suitable)
            throws IOException {
        var type = header(response, "Content-Type");
        if (!suitable.test(type)) {
            return new WebAnswer.Unsuitable(type);
        }
        var bytes = response.body().byteStream().readNBytes(limit + 1);
        if (bytes.length > limit) {
            return new WebAnswer.Failed(200, "it has more bytes than the limit of %,d".formatted(limit));
        }
        return new WebAnswer.Body(bytes, type, header(response, "ETag"), header(response, "Last-Modified"),
                String.join(",", response.headers("X-Robots-Tag")));
    }

    private static String header(Response response, String name) {
        var value = response.header(name, "");
        return value == null || value.length() > 1_000 ? "" : value;
    }

    private void pauseAsAsked(Response response) throws SourceUnavailableException {
        var wait = retryAfter(header(response, "Retry-After"));
        if (wait.compareTo(LONGEST_WAIT) > 0) {
            throw new SourceUnavailableException(
                    "%s is busy and asks to be left alone for %d minutes; the next run goes on from here"
                            .formatted(response.request().url().host(), wait.toMinutes()));
        }
        try {
            pace.pause(wait);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private Duration retryAfter(String header) {
        if (header.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(header));
        }
        try {
            var date = ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            var now = clock.instant();
            return date.isAfter(now) ? Duration.between(now, date) : Duration.ZERO;
        } catch (DateTimeParseException _) {
            return USUAL_WAIT;
        }
    }

    private void waitForTurn() throws SourceUnavailableException {
        try {
            pace.await();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        checkStopped();
    }

    private void checkStopped() throws SourceUnavailableException {
        if (pace.isStopped()) {
            throw new SourceUnavailableException("Nod is stopping; the next run goes on from here");
        }
    }

    private static SourceUnavailableException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new SourceUnavailableException("the reading was interrupted; the next run goes on from here",
                e);
    }
}
