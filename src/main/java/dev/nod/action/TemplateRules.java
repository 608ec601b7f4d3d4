package dev.nod.action;

import dev.nod.request.Nearest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What holds between the parts of a template. */
final class TemplateRules {

    /** What a person may have written as they like. */
    private static final Set<String> FREE = Set.of("asker", "question");

    private TemplateRules() {}

    static void check(
            List<Parameter> parameters,
            Method method,
            UrlTemplate url,
            List<HeaderTemplate> headers,
            BodyTemplate body,
            SlottedText result,
            Repeat repeat) {
        var names = new HashSet<String>();
        for (var parameter : parameters) {
            require(names.add(parameter.name()),
                    "the parameter %s is there twice".formatted(parameter.name()));
        }
        var inHeaders = headers.stream().flatMap(header -> header.names().stream()).toList();
        var inResult = result.names().stream().filter(name -> !name.startsWith("/"));
        var sent = Stream
                .of(url.names().stream(), inHeaders.stream(), body.names(), lookupNames(repeat), inResult)
                .flatMap(stream -> stream)
                .toList();
        sent.forEach(name -> requireKnown(name, parameters));
        names.removeAll(sent);
        require(names.isEmpty(), "nothing uses the parameter " + names);
        require(method.takesBody() || body instanceof BodyTemplate.Nothing, method + " sends nothing along");
        Stream.of(inHeaders.stream(), url.path().names().stream(), lookupPath(repeat))
                .flatMap(stream -> stream)
                .forEach(name -> require(!FREE.contains(name),
                        "{%s} may stand in the body and in a query only".formatted(name)));
        if (repeat instanceof Repeat.Lookup(var lookup, var _)) {
            require(UrlTemplate.parse(lookup).origin().equals(url.origin()),
                    "the lookup goes to another host than the call");
        }
        if (repeat instanceof Repeat.Keyed(var header)) {
            require(headers.stream().noneMatch(other -> other.name().equalsIgnoreCase(header)),
                    "the header %s carries the key".formatted(header));
            var _ = HeaderTemplate.parse(header, "");
        }
    }

    private static Stream<String> lookupNames(Repeat repeat) {
        return repeat instanceof Repeat.Lookup(var lookup, var _)
                ? UrlTemplate.parse(lookup).names().stream()
                : Stream.empty();
    }

    private static Stream<String> lookupPath(Repeat repeat) {
        return repeat instanceof Repeat.Lookup(var lookup, var _)
                ? UrlTemplate.parse(lookup).path().names().stream()
                : Stream.empty();
    }

    private static void requireKnown(String name, List<Parameter> parameters) {
        var known = ActionTemplate.slots(parameters);
        require(known.contains(name), "{%s} is unknown; %s".formatted(name, Nearest.to(name, known)
                .map("did you mean {%s}?"::formatted)
                .orElseGet(() -> "known are " + String.join(", ", known))));
    }

    private static void require(boolean isSo, String otherwise) {
        if (!isSo) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
