package dev.nod.config;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the keys and headers of language models, whose secrets come from the environment. */
final class ModelSecrets {

    private static final Pattern PLACE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]{0,127})}");
    private static final Pattern SECRETIVE = Pattern
            .compile("(?i)authorization|.*(?:token|key|secret|password).*");
    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9-]{1,100}");
    private static final Pattern TEXT = Pattern.compile("[ -~]+");

    private final Environment environment;

    ModelSecrets(Environment environment) {
        this.environment = environment;
    }

    /** The value of a variable; empty after a report. */
    Optional<String> key(String variable, String model, URI url) {
        return environment.modelSecret(variable, model)
                .filter(_ -> isSafe(variable, model, url));
    }

    /** Headers whose values may name variables as ${NAME}. */
    Map<String, String> headers(Section section, String model, URI url) {
        var headers = new LinkedHashMap<String, String>();
        for (var name : section.keys()) {
            section.value(name)
                    .flatMap(value -> header(name, value, model, url))
                    .ifPresent(text -> headers.put(name, text));
        }
        return headers;
    }

    private Optional<String> header(String name, Value value, String model, URI url) {
        if (!HEADER.matcher(name).matches()) {
            return value.wrong("is not the name of a header");
        }
        return value.text().flatMap(text -> {
            var places = PLACE.matcher(text);
            if (!places.find() && SECRETIVE.matcher(name).matches()) {
                return value.wrong("must name its secret as ${NAME}; secrets come from the environment only");
            }
            var filled = new StringBuilder();
            places.reset();
            while (places.find()) {
                var secret = key(places.group(1), model, url).orElse("");
                places.appendReplacement(filled, "");
                filled.append(secret);
            }
            places.appendTail(filled);
            return TEXT.matcher(filled).matches() || filled.isEmpty()
                    ? Optional.of(filled.toString())
                    : value.wrong("holds a character that no header can have");
        });
    }

    private boolean isSafe(String variable, String model, URI url) {
        if (Objects.equals(url.getScheme(), "https") || Environment.isThisMachine(url)) {
            return true;
        }
        environment.report(variable,
                "would travel unencrypted; let the url of the model %s start with https://".formatted(model));
        return false;
    }
}
