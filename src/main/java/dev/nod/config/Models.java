package dev.nod.config;

import dev.nod.model.Address;
import dev.nod.model.ModelKind;
import dev.nod.model.ModelSettings;
import dev.nod.model.Patience;
import dev.nod.model.Prices;
import dev.nod.model.Structure;
import dev.nod.model.Tuning;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads which language models may write drafts, the best one first. */
final class Models {

    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int MOST_TRIES = 5;

    private final ModelSecrets secrets;
    private final Map<String, Integer> lines = new HashMap<>();

    Models(Environment environment) {
        this.secrets = new ModelSecrets(environment);
    }

    /** None if the key is not there. */
    List<ModelSettings> read(Section root) {
        return root.value("models").flatMap(list -> list.list(this::model)).orElse(List.of());
    }

    private Optional<ModelSettings> model(Value item) {
        return item.section().flatMap(section -> {
            var model = model(section);
            section.end();
            return model;
        });
    }

    private Optional<ModelSettings> model(Section section) {
        var name = section.required("name", "a name of its own, such as best").flatMap(this::name);
        var kind = section.required("kind", "one of " + Forms.names(ModelKind.values()))
                .flatMap(value -> value.text(text -> Forms.constant(ModelKind.class, text)));
        var model = section.required("model", "what the model is called there").flatMap(Value::text);
        var address = address(section, name.orElse("it"), kind);
        var structure = section.value("structured")
                .flatMap(value -> value.text(text -> Forms.constant(Structure.class, text)))
                .orElse(Structure.SCHEMA);
        var prices = prices(section.section("prices"));
        var patience = patience(section);
        var tuning = new Tuning(
                section.value("temperature")
                        .flatMap(Value::temperature)
                        .orElse(null),
                section.value("effort").flatMap(value -> value.text(Forms::name)).orElse(null));
        if (kind.filter(ModelKind.ANTHROPIC::equals).isPresent() && tuning.temperature() != null) {
            section.problem("temperature", "is nothing that Anthropic's models can be told; leave it out");
        }
        if (name.isEmpty() || kind.isEmpty() || model.isEmpty() || address.isEmpty()) {
            return Optional.empty();
        }
        return Optional
                .of(new ModelSettings(name.get(), kind.get(), address.get(), model.get(), structure, prices,
                        patience, tuning));
    }

    private Optional<String> name(Value value) {
        return value.text(Forms::name).flatMap(name -> {
            var earlier = lines.putIfAbsent(name, value.line());
            return earlier == null
                    ? Optional.of(name)
                    : value.wrong("'%s' is also the name of the model in line %d".formatted(name, earlier));
        });
    }

    private Optional<Address> address(Section section, String name, Optional<ModelKind> kind) {
        var usual = kind.flatMap(Models::usualUrl);
        var given = usual.isPresent() || kind.isEmpty()
                ? section.value("url")
                : section.required("url", "where its server is, such as http://localhost:11434/v1");
        var url = given.isEmpty() ? usual : given.flatMap(Models::url);
        var path = section.value("path").flatMap(Value::text);
        var variable = section.value("key_env").flatMap(value -> value.text(Forms::variable));
        var place = url.orElse(URI.create("https://localhost"));
        var key = variable.flatMap(its -> secrets.key(its, name, place));
        var headers = secrets.headers(section.section("headers"), name, place);
        return url.map(its -> new Address(its, path.orElse(null), key.orElse(null), headers));
    }

    private static Optional<URI> url(Value value) {
        return value.text(Forms::webAddress)
                .flatMap(url -> url.getRawUserInfo() == null
                        ? Optional.of(url)
                        : value.wrong("must not hold a name or a password; use key_env or headers"));
    }

    private static Optional<URI> usualUrl(ModelKind kind) {
        return switch (kind) {
            case OPENAI -> Optional.of(URI.create("https://api.openai.com/v1"));
            case ANTHROPIC -> Optional.of(URI.create("https://api.anthropic.com/v1"));
            case GEMINI -> Optional.of(URI.create("https://generativelanguage.googleapis.com/v1beta"));
            case COMPATIBLE -> Optional.empty();
        };
    }

    private static @Nullable Prices prices(Section section) {
        if (section.isEmpty()) {
            return null;
        }
        var input = section.required("input", "the price of a million tokens that it reads")
                .flatMap(Models::price);
        var output = section.required("output", "the price of a million tokens that it writes")
                .flatMap(Models::price);
        var cached = section.value("cached").flatMap(Models::price);
        return input.isEmpty() || output.isEmpty()
                ? null
                : new Prices(input.get(), cached.orElse(input.get()), output.get());
    }

    private static Optional<Long> price(Value value) {
        return value.money()
                .flatMap(price -> price > Prices.HIGHEST
                        ? value.wrong("must be the price of a million tokens, at most 10000")
                        : Optional.of(price));
    }

    private static Patience patience(Section section) {
        var usual = Patience.USUAL;
        var timeouts = section.section("timeouts");
        return new Patience(
                timeout(timeouts, "connect", usual.connect()),
                timeout(timeouts, "first_token", usual.firstToken()),
                timeout(timeouts, "whole", usual.whole()),
                section.value("tries").flatMap(value -> value.number(1, MOST_TRIES)).orElse(usual.tries()));
    }

    private static Duration timeout(Section section, String key, Duration usual) {
        return section.value(key)
                .flatMap(value -> value.text(Forms::duration)
                        .flatMap(
                                wait -> wait.compareTo(SHORTEST) < 0 || wait.compareTo(LONGEST) > 0
                                        ? value.<Duration>wrong("must be from 100ms to 10m")
                                        : Optional.of(wait)))
                .orElse(usual);
    }
}
