package dev.nod.config;

import dev.nod.action.ActionTemplate;
import java.net.InetAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the secrets, which come only from the environment; no report ever holds a value. */
final class Environment {

    static final String BOT_TOKEN = "SLACK_BOT_TOKEN";
    static final String APP_TOKEN = "SLACK_APP_TOKEN";
    static final String API_URL = "SLACK_API_URL";
    static final String ADMIN_TOKEN = "NOD_ADMIN_TOKEN";
    static final String EMBEDDINGS_KEY = "NOD_EMBEDDINGS_KEY";
    private static final int SHORTEST_ADMIN_TOKEN = 16;

    private final Map<String, String> variables;
    private final Problems problems;

    Environment(Map<String, String> variables, Problems problems) {
        this.variables = variables;
        this.problems = problems;
    }

    /** Both of Slack's tokens; empty if neither is set, or after a report. */
    Optional<Tokens> tokens() {
        var bot = token(BOT_TOKEN, "xoxb-", "Install App, Bot User OAuth Token");
        var app = token(APP_TOKEN, "xapp-", "Basic Information, App-Level Tokens");
        if (bot.isPresent() != app.isPresent()) {
            problems.inEnvironment(
                    bot.isPresent() ? APP_TOKEN : BOT_TOKEN,
                    "is not set though %s is; set both, or neither to use the try-it workspace".formatted(
                            bot.isPresent() ? BOT_TOKEN : APP_TOKEN));
        }
        return bot.flatMap(botToken -> app.map(appToken -> new Tokens(botToken, appToken)));
    }

    private Optional<String> token(String variable, String prefix, String origin) {
        var token = variable(variable);
        token.ifPresent(value -> {
            if (!value.startsWith(prefix)) {
                problems.inEnvironment(
                        variable,
                        "does not start with %s as such a token does; copy it from the Slack app's page: %s"
                                .formatted(prefix, origin));
            } else if (!value.matches("[\\w.-]{8,500}")) {
                problems.inEnvironment(variable,
                        "is not a token; it is cut off or holds a character no token has");
            }
        });
        return token;
    }

    URI apiUrl() {
        var url = variable(API_URL).orElse("https://slack.com/api/");
        var uri = URI.create("https://slack.com/api/");
        try {
            uri = Forms.webAddress(url.endsWith("/") ? url : url + "/");
        } catch (IllegalArgumentException e) {
            problems.inEnvironment(API_URL, String.valueOf(e.getMessage()));
        }
        if (!Objects.equals(uri.getScheme(), "https") && !isThisMachine(uri)) {
            problems.inEnvironment(API_URL, "must start with https://, or tokens would travel unencrypted");
        }
        return uri;
    }

    static boolean isThisMachine(URI uri) {
        try {
            var host = uri.getHost();
            return host.equals("localhost") || InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    @Nullable
    String adminToken() {
        var token = variable(ADMIN_TOKEN);
        if (token.isPresent() && token.get().length() < SHORTEST_ADMIN_TOKEN) {
            problems.inEnvironment(
                    ADMIN_TOKEN,
                    "must have at least %d characters; 'openssl rand -hex 32' makes a good one"
                            .formatted(SHORTEST_ADMIN_TOKEN));
        }
        return token.orElse(null);
    }

    /** The key for embeddings, which need not have one unless the settings name its variable. */
    @Nullable
    String embeddingsKey(Optional<String> named, URI url) {
        var name = named.orElse(EMBEDDINGS_KEY);
        var key = variable(name);
        if (key.isEmpty() && named.isPresent()) {
            problems.inEnvironment(name, "is not set, though embeddings.key_env names it");
        }
        if (key.isPresent() && !key.get().matches("[!-~]{1,1000}")) {
            problems.inEnvironment(name, "is not a key; it holds a character no key has");
        }
        if (key.isPresent() && !Objects.equals(url.getScheme(), "https") && !isThisMachine(url)) {
            problems.inEnvironment(name,
                    "would travel unencrypted; let embeddings.url start with https://, or unset it");
        }
        return key.orElse(null);
    }

    /** What a language model names; empty after a report. */
    Optional<String> modelSecret(String name, String model) {
        var secret = variable(name);
        if (secret.isEmpty()) {
            problems.inEnvironment(name, "is not set, though the model %s names it".formatted(model));
        }
        if (secret.isPresent() && !secret.get().matches("[!-~]{1,4000}")) {
            problems.inEnvironment(name, "is not a key; it holds a character no key has");
            return Optional.empty();
        }
        return secret;
    }

    void report(String variable, String message) {
        problems.inEnvironment(variable, message);
    }

    /**
     * What a template names; one that leads to the try-it workspace can do without.
     *
     * @param kind what the template is, such as "action"
     */
    Map<String, String> secrets(String kind, ActionTemplate template) {
        var secrets = new HashMap<String, String>();
        for (var name : template.secrets()) {
            var secret = variable(name);
            if (secret.isEmpty() && !template.isTry()) {
                problems.inEnvironment(name,
                        "is not set, though the %s %s names it".formatted(kind, template.name()));
            }
            if (secret.isPresent() && !secret.get().matches("[ -~]+")) {
                problems.inEnvironment(name, "holds a character that no header can have");
            }
            secret.ifPresent(its -> secrets.put(name, its));
        }
        return secrets;
    }

    /** A variable that is empty counts as not set. */
    Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** What Nod signs in to Slack with. */
    record Tokens(String bot, String app) {

        @Override
        public String toString() {
            return "Tokens[hidden]";
        }
    }
}
