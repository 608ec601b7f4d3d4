package dev.nod.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.util.http.SlackHttpClient;
import java.time.Duration;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one Slack client of a session: its endpoint, its timeouts, and nothing running in the background. */
final class Client implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Client.class);
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration READ = Duration.ofSeconds(20);

    private final SlackConfig config;
    private final OkHttpClient http;
    private final Slack slack;
    private final Slack careful;

    Client(SlackSettings settings) {
        this(settings, READ);
    }

    Client(SlackSettings settings, Duration read) {
        config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(settings.apiUrl().toString());
        config.setStatsEnabled(false);
        config.getSCIM2Config().setStatsEnabled(false);
        config.getHttpClientResponseHandlers().clear();
        if (!settings.isSlackItself()) {
            withoutProxy(config);
        }
        http = http(config, read);
        slack = slack(config, http);
        careful = slack(config, http.newBuilder().retryOnConnectionFailure(false).build());
    }

    /** The library takes a proxy from the environment and does not know of hosts that need none. */
    @SuppressWarnings("NullAway")
    private static void withoutProxy(SlackConfig config) {
        config.setProxyUrl(null);
    }

    private static OkHttpClient http(SlackConfig config, Duration read) {
        var client = SlackHttpClient.buildOkHttpClient(config)
                .newBuilder()
                .connectTimeout(CONNECT)
                .readTimeout(read)
                .writeTimeout(read);
        Reaching.addTo(client);
        return client.build();
    }

    private static Slack slack(SlackConfig config, OkHttpClient client) {
        var http = new SlackHttpClient(client);
        http.setConfig(config);
        return Slack.getInstance(config, http);
    }

    /** Repeats a call by itself when the connection that it was sent on turns out to be broken. */
    Slack slack() {
        return slack;
    }

    /** Never repeats a call by itself, for messages that must not be posted twice. */
    Slack careful() {
        return careful;
    }

    @Override
    public void close() {
        try {
            slack.close();
            config.close();
        } catch (Exception e) {
            LOG.warn("the Slack client did not close cleanly: {}", e.toString());
        }
    }
}
