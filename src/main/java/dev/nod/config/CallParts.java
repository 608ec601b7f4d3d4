package dev.nod.config;

import dev.nod.action.ActionTemplate;
import dev.nod.action.HeaderTemplate;
import dev.nod.action.SlottedText;
import dev.nod.action.UrlTemplate;
import dev.nod.call.AddressRange;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what actions and lookups have in common. */
final class CallParts {

    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Pattern SECRETIVE = Pattern
            .compile("(?i)authorization|.*(?:token|key|secret|password).*");

    private final Section root;
    private final Slots slots;

    /**
     * @param slots what placeholders can stand for
     */
    CallParts(Section root, Slots slots) {
        this.root = root;
        this.slots = slots;
    }

    Optional<UrlTemplate> url(String key, String wanted) {
        return root.required(key, wanted)
                .flatMap(value -> slots.of(value, UrlTemplate::parse, CallParts::names));
    }

    /** A text that may also tell of places in the answer. */
    Optional<SlottedText> text(String key, String wanted) {
        return root.required(key, wanted)
                .flatMap(value -> slots.of(value, SlottedText::parse, CallParts::namesBesidesPlaces));
    }

    private static List<String> names(UrlTemplate url) {
        return Stream.concat(url.path().names().stream(), url.query().names().stream()).toList();
    }

    private static List<String> namesBesidesPlaces(SlottedText text) {
        return text.names().stream().filter(slot -> !slot.startsWith("/")).toList();
    }

    List<HeaderTemplate> headers() {
        var section = root.section("headers");
        return section.keys()
                .stream()
                .flatMap(header -> section.value(header).flatMap(value -> header(header, value)).stream())
                .toList();
    }

    private Optional<HeaderTemplate> header(String name, Value value) {
        var header = slots.of(value, text -> HeaderTemplate.parse(name, text), HeaderTemplate::names);
        var isBare = header.filter(its -> its.secrets().isEmpty() && its.names().isEmpty()).isPresent();
        return isBare && SECRETIVE.matcher(name).matches()
                ? value.wrong("must name its secret as ${NAME}; secrets come from the environment only")
                : header;
    }

    Duration timeout(Duration usual, Duration longest) {
        return root.value("timeout")
                .flatMap(value -> value.text(Forms::duration)
                        .flatMap(wait -> wait.compareTo(SHORTEST) < 0 || wait.compareTo(longest) > 0
                                ? value.wrong("must be from 100ms to " + Forms.text(longest))
                                : Optional.of(wait)))
                .orElse(usual);
    }

    /** What may be dialled besides public addresses. */
    List<AddressRange> allowed() {
        return root.value("allow")
                .flatMap(value -> value.list(item -> item.text(AddressRange::parse)))
                .orElse(List.of());
    }

    void checkEncryption(ActionTemplate template) {
        var origin = template.url().origin();
        var isPlain = origin.startsWith("http:") && !Environment.isThisMachine(URI.create(origin));
        if (isPlain && !template.secrets().isEmpty()) {
            root.problem("url", "must start with https://, or %s would travel unencrypted"
                    .formatted(String.join(", ", template.secrets())));
        }
    }
}
