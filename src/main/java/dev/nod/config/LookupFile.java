package dev.nod.config;

import dev.nod.action.ActionTemplate;
import dev.nod.action.BodyTemplate;
import dev.nod.action.LookupTemplate;
import dev.nod.action.Method;
import dev.nod.action.Parameter;
import dev.nod.action.Repeat;
import dev.nod.action.Success;
import dev.nod.call.AddressRange;
import dev.nod.knowledge.Audience;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads one lookup. */
final class LookupFile {

    private static final Duration USUAL = Duration.ofSeconds(3);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Path file;
    private final String name;

    LookupFile(Path file, String name) {
        this.file = file;
        this.name = name;
    }

    /**
     * A lookup, and what it may dial besides public addresses.
     */
    record Lookup(LookupTemplate template, List<AddressRange> allowed) {}

    Lookup read() throws ConfigurationException {
        var problems = new Problems(file.toString());
        var root = new YamlFile(file, problems).read();
        problems.checkName(name, "lookup");
        var section = root.section("parameters");
        var parameters = ParameterSettings.read(section);
        checkFound(section, parameters);
        var names = parameters.stream().map(Parameter::name).collect(Collectors.toUnmodifiableSet());
        var parts = new CallParts(root, new Slots(with(names, "asker", "question")));

        var title = root.required("title", "what it tells, as the title of the source").flatMap(Value::text);
        var url = parts.url("url", "the address that is asked");
        var link = new CallParts(root, new Slots(names)).url("link",
                "the page where people see it for themselves");
        var text = parts.text("text", "what it tells, such as \"{service} is {/state}.\"");
        var headers = parts.headers();
        var timeout = parts.timeout(USUAL, LONGEST);
        var audience = root.required("audience", "a list of " + Audience.FORMS)
                .flatMap(AudienceSettings::audience);
        var allowed = parts.allowed();
        root.end();
        problems.throwIfAny();

        try {
            var get = new ActionTemplate(name, title.orElseThrow(), parameters, Method.GET, url.orElseThrow(),
                    headers,
                    new BodyTemplate.Nothing(), timeout, Success.BY_STATUS, text.orElseThrow(),
                    new Repeat.OneShot());
            parts.checkEncryption(get);
            problems.throwIfAny();
            return new Lookup(new LookupTemplate(get, link.orElseThrow(), audience.orElseThrow()), allowed);
        } catch (IllegalArgumentException e) {
            throw problems.and(0, String.valueOf(e.getMessage()));
        }
    }

    private static void checkFound(Section section, List<Parameter> parameters) {
        parameters.stream()
                .filter(parameter -> !LookupTemplate.isFound(parameter))
                .forEach(parameter -> section.problem(parameter.name(),
                        "could not be told from other words of a question; give it a pattern or a default"));
    }

    private static Set<String> with(Set<String> names, String... more) {
        return Stream.concat(names.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
    }
}
