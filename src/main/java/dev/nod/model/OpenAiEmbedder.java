package dev.nod.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nod.knowledge.Embedder;
import dev.nod.knowledge.EmbeddingsRefusedException;
import dev.nod.knowledge.EmbeddingsUnavailableException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Embeds by a server that speaks OpenAI's format: theirs, or Ollama, vLLM, llama.cpp, LM Studio and others. */
public final class OpenAiEmbedder implements Embedder, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final int MOST_CHARACTERS = 100_000;
    private static final long LARGEST_ANSWER = 64L << 20;
    private static final MediaType JSON_TYPE = MediaType.get("application/json");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final EmbeddingsSettings settings;
    private final Retries retries;
    private final OkHttpClient client;
    private final OkHttpClient quickClient;
    private final CountDownLatch closed = new CountDownLatch(1);

    public OpenAiEmbedder(EmbeddingsSettings settings, RandomGenerator random, Clock clock) {
        this.settings = settings;
        this.retries = new Retries(random, clock);
        this.client = new OkHttpClient.Builder().followRedirects(false)
                .connectTimeout(CONNECTING)
                .readTimeout(PATIENCE)
                .callTimeout(PATIENCE)
                .build();
        this.quickClient = client.newBuilder().callTimeout(settings.queryTimeout()).build();
    }

    @Override
    public String identity() {
        return String.join("\n", settings.model(), Integer.toString(settings.dimensions()),
                settings.documentPrefix());
    }

    @Override
    public int batch() {
        return settings.batch();
    }

    @Override
    public List<float[]> passages(List<String> texts) {
        var vectors = new ArrayList<float[]>();
        var from = 0;
        var characters = 0;
        for (var i = 0; i < texts.size(); i++) {
            var length = texts.get(i).length();
            if (i > from && (i - from == settings.batch() || characters + length > MOST_CHARACTERS)) {
                vectors.addAll(patiently(texts.subList(from, i)));
                from = i;
                characters = 0;
            }
            characters += length;
        }
        if (from < texts.size()) {
            vectors.addAll(patiently(texts.subList(from, texts.size())));
        }
        if (vectors.stream().mapToInt(vector -> vector.length).distinct().count() > 1) {
            throw new EmbeddingsUnavailableException(
                    "the embeddings endpoint gives vectors of different dimensions");
        }
        return vectors;
    }

    @Override
    public float[] question(String text) {
        var request = request(List.of(settings.queryPrefix() + text));
        try (var response = quickClient.newCall(request).execute()) {
            return vectors(response, 1).getFirst();
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        client.dispatcher().cancelAll();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }

    private List<float[]> patiently(List<String> texts) {
        var request = request(texts.stream().map(text -> settings.documentPrefix() + text).toList());
        for (var tries = 1;; tries++) {
            EmbeddingsUnavailableException failure;
            String retryAfter = null;
            try (var response = client.newCall(request).execute()) {
                if (!Retries.isWorthwhile(response.code())) {
                    return vectors(response, texts.size());
                }
                retryAfter = response.header("Retry-After");
                failure = Refusals.unavailable(response.code());
            } catch (IOException e) {
                failure = unreachable(e);
            }
            var wait = retries.after(tries, retryAfter);
            if (wait.isEmpty() || isClosedWithin(wait.get())) {
                throw failure;
            }
        }
    }

    private boolean isClosedWithin(Duration wait) {
        try {
            return closed.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private Request request(List<String> texts) {
        var body = new LinkedHashMap<String, Object>();
        body.put("model", settings.model());
        body.put("input", texts);
        body.put("encoding_format", "float");
        if (settings.dimensions() > 0) {
            body.put("dimensions", settings.dimensions());
        }
        try {
            var request = new Request.Builder().url(settings.endpoint())
                    .header("Accept", "application/json")
                    .post(RequestBody.create(JSON.writeValueAsBytes(body), JSON_TYPE));
            if (settings.key() != null) {
                request.header("Authorization", "Bearer " + settings.key());
            }
            return request.build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts are always JSON", e);
        }
    }

    private List<float[]> vectors(Response response, int count) throws IOException {
        if (!response.isSuccessful()) {
            if (Refusals.isOfTexts(response.code())) {
                throw new EmbeddingsRefusedException(Refusals.sentence(response.code()));
            }
            throw Refusals.unavailable(response.code());
        }
        var source = response.body().source();
        if (source.request(LARGEST_ANSWER + 1)) {
            throw new EmbeddingsUnavailableException("the answer of the embeddings endpoint is over %d MB"
                    .formatted(LARGEST_ANSWER >> 20));
        }
        return EmbeddingsAnswer.read(source.readByteArray(), count, settings.dimensions());
    }

    private EmbeddingsUnavailableException unreachable(IOException e) {
        return new EmbeddingsUnavailableException(
                "the embeddings endpoint at %s cannot be reached (%s)".formatted(settings.url(), e), e);
    }
}
