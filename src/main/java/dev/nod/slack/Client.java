package dev.nod.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.util.http.SlackHttpClient;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one Slack client of a session: its endpoint, its timeouts, and nothing running in the background. */
final class Client implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Client.class);
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration READ = Duration.ofSeconds(20);

    private final SlackConfig config;
    private final SlackHttpClient http;
    private final Slack slack;

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
        slack = Slack.getInstance(config, http);
    }

    /** The library takes a proxy from the environment and does not know of hosts that need none. */
    @SuppressWarnings("NullAway")
    private static void withoutProxy(SlackConfig config) {
        config.setProxyUrl(null);
    }

    /** A call is never repeated behind our back: a message could be posted twice. */
    private static SlackHttpClient http(SlackConfig config, Duration read) {
        var client = SlackHttpClient.buildOkHttpClient(config)
                .newBuilder()
                .connectTimeout(CONNECT)
                .readTimeout(read)
                .writeTimeout(read)
                .retryOnConnectionFailure(false);
        Reaching.addTo(client);
        var http = new SlackHttpClient(client.build());
        http.setConfig(config);
        return http;
    }

    Slack slack() {
        return slack;
    }

    @Override
    public void close() {
        try {
            http.close();
            config.close();
        } catch (Exception e) {
            LOG.warn("the Slack client did not close cleanly: {}", e.toString());
        }
    }
}
