package dev.nod.config;

import dev.nod.action.ActionTemplate;
import dev.nod.action.BodyTemplate;
import dev.nod.action.HeaderTemplate;
import dev.nod.action.Method;
import dev.nod.action.Pointer;
import dev.nod.action.SlottedText;
import dev.nod.action.Success;
import dev.nod.action.UrlTemplate;
import dev.nod.call.AddressRange;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads one action. */
final class ActionFile {

    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration USUAL = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final List<String> METHODS = Stream.of(Method.values()).map(Method::name).toList();
    private static final Pattern SECRETIVE = Pattern
            .compile("(?i)authorization|.*(?:token|key|secret|password).*");

    private final Path file;
    private final String name;
    private final Problems problems;

    ActionFile(Path file, String name) {
        this.file = file;
        this.name = name;
        problems = new Problems(file.toString());
    }

    /**
     * An action, and what it may dial besides public addresses.
     */
    record Action(ActionTemplate template, List<AddressRange> allowed) {}

    Action read() throws ConfigurationException {
        var root = new YamlFile(file, problems).read();
        checkName();
        var parameters = ParameterSettings.read(root.section("parameters"));
        var slots = new Slots(ActionTemplate.slots(parameters));

        var title = root.required("title", "what the action does, in a few words").flatMap(Value::text);
        var method = root.value("method").flatMap(ActionFile::method).orElse(Method.POST);
        var url = root.required("url", "the address that is called")
                .flatMap(value -> slots.of(value, UrlTemplate::parse, ActionFile::names));
        var headers = headers(root.section("headers"), slots);
        var body = body(root, slots);
        var timeout = root.value("timeout").flatMap(ActionFile::timeout).orElse(USUAL);
        var success = success(root.section("success"));
        var result = root
                .required("result", "what to tell when it is done, such as \"Ticket {/id} is open.\"")
                .flatMap(value -> slots.of(value, SlottedText::parse, ActionFile::places));
        var repeat = RepeatSettings.read(root, slots);
        var allowed = root.value("allow")
                .flatMap(value -> value.list(item -> item.text(AddressRange::parse)))
                .orElse(List.of());
        root.end();
        problems.throwIfAny();

        try {
            var template = new ActionTemplate(name, title.orElse(name), parameters, method,
                    url.orElseThrow(IllegalStateException::new), headers, body, timeout, success,
                    result.orElseThrow(IllegalStateException::new), repeat);
            checkEncryption(root, template);
            problems.throwIfAny();
            return new Action(template, allowed);
        } catch (IllegalArgumentException e) {
            throw problems.and(0, String.valueOf(e.getMessage()));
        }
    }

    private void checkName() {
        try {
            Forms.name(name);
        } catch (IllegalArgumentException e) {
            problems.in(0, "", "'%s' names the action and %s".formatted(name, e.getMessage()));
        }
    }

    private static List<String> names(UrlTemplate url) {
        return Stream.concat(url.path().names().stream(), url.query().names().stream()).toList();
    }

    /** The names in a text that may also tell of places in the answer. */
    private static List<String> places(SlottedText text) {
        return text.names().stream().filter(slot -> !slot.startsWith("/")).toList();
    }

    private static Optional<Method> method(Value value) {
        return value.text()
                .flatMap(text -> METHODS.contains(text)
                        ? Optional.of(Method.valueOf(text))
                        : value.wrong("must be one of " + String.join(", ", METHODS)));
    }

    private static List<HeaderTemplate> headers(Section section, Slots slots) {
        return section.keys()
                .stream()
                .flatMap(header -> section.value(header)
                        .flatMap(value -> header(header, value, slots))
                        .stream())
                .toList();
    }

    private static Optional<HeaderTemplate> header(String name, Value value, Slots slots) {
        var header = slots.of(value, text -> HeaderTemplate.parse(name, text), HeaderTemplate::names);
        var isBare = header.filter(its -> its.secrets().isEmpty() && its.names().isEmpty()).isPresent();
        return isBare && SECRETIVE.matcher(name).matches()
                ? value.wrong("must name its secret as ${NAME}; secrets come from the environment only")
                : header;
    }

    private static BodyTemplate body(Section root, Slots slots) {
        var json = root.value("body").flatMap(value -> BodySettings.json(value, slots));
        var form = root.section("form");
        if (!form.isEmpty() && root.has("body")) {
            root.problem("form", "cannot be sent along with a body; keep one");
        }
        if (form.isEmpty()) {
            return json.<BodyTemplate>map(BodyTemplate.Json::new).orElseGet(BodyTemplate.Nothing::new);
        }
        Map<String, SlottedText> fields = new LinkedHashMap<>();
        form.keys()
                .forEach(key -> form.value(key)
                        .flatMap(value -> slots.of(value, SlottedText::parse, SlottedText::names))
                        .ifPresent(text -> fields.put(key, text)));
        return new BodyTemplate.Form(fields);
    }

    private static Optional<Duration> timeout(Value value) {
        return value.text(Forms::duration)
                .flatMap(
                        wait -> wait.compareTo(SHORTEST) < 0 || wait.compareTo(LONGEST) > 0
                                ? value.wrong("must be from 100ms to 2m")
                                : Optional.of(wait));
    }

    private static Success success(Section section) {
        Set<Integer> statuses = new TreeSet<>(section.value("status")
                .flatMap(value -> value.list(ActionFile::status))
                .orElse(List.of()));
        var at = section.value("at").flatMap(value -> value.text(Pointer::new));
        var is = section.value("is").flatMap(Value::scalar);
        if (is.isPresent() && at.isEmpty()) {
            section.problem("is", "needs to know where that must stand; give at, such as /status");
            return Success.BY_STATUS;
        }
        return new Success(statuses, at.orElse(null), is.orElse(null));
    }

    private static Optional<Integer> status(Value item) {
        return item.number(200, 499)
                .flatMap(status -> status / 100 == 3 || status == 429
                        ? item.wrong(
                                "never means success: redirects are not followed, and 429 asks to come again")
                        : Optional.of(status));
    }

    private static void checkEncryption(Section root, ActionTemplate template) {
        var origin = template.url().origin();
        var isPlain = origin.startsWith("http:") && !Environment.isThisMachine(URI.create(origin));
        if (isPlain && !template.secrets().isEmpty()) {
            root.problem("url", "must start with https://, or %s would travel unencrypted"
                    .formatted(String.join(", ", template.secrets())));
        }
    }
}
