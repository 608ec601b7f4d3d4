package dev.nod.config;

import dev.nod.action.ActionTemplate;
import dev.nod.action.BodyTemplate;
import dev.nod.action.Method;
import dev.nod.action.Pointer;
import dev.nod.action.SlottedText;
import dev.nod.action.Success;
import dev.nod.call.AddressRange;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads one action. */
final class ActionFile {

    private static final Duration USUAL = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final List<String> METHODS = Stream.of(Method.values()).map(Method::name).toList();

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
        problems.checkName(name, "action");
        var parameters = ParameterSettings.read(root.section("parameters"));
        var slots = new Slots(ActionTemplate.slots(parameters));
        var parts = new CallParts(root, slots);

        var title = root.required("title", "what the action does, in a few words").flatMap(Value::text);
        var method = root.value("method").flatMap(ActionFile::method).orElse(Method.POST);
        var url = parts.url("url", "the address that is called");
        var headers = parts.headers();
        var body = body(root, slots);
        var timeout = parts.timeout(USUAL, LONGEST);
        var success = success(root.section("success"));
        var result = parts.text("result", "what to tell when it is done, such as \"Ticket {/id} is open.\"");
        var repeat = RepeatSettings.read(root, slots);
        var allowed = parts.allowed();
        root.end();
        problems.throwIfAny();

        try {
            var template = new ActionTemplate(name, title.orElse(name), parameters, method,
                    url.orElseThrow(IllegalStateException::new), headers, body, timeout, success,
                    result.orElseThrow(IllegalStateException::new), repeat);
            parts.checkEncryption(template);
            problems.throwIfAny();
            return new Action(template, allowed);
        } catch (IllegalArgumentException e) {
            throw problems.and(0, String.valueOf(e.getMessage()));
        }
    }

    private static Optional<Method> method(Value value) {
        return value.text()
                .flatMap(text -> METHODS.contains(text)
                        ? Optional.of(Method.valueOf(text))
                        : value.wrong("must be one of " + String.join(", ", METHODS)));
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
}
