package dev.nod.action;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A named HTTP call whose values are told by whoever asks for it.
 *
 * @param name       what it is asked for by
 * @param title      what it does, for people
 * @param parameters what whoever asks tells about it
 * @param headers    what else its head says
 * @param timeout    how long it may take
 * @param success    how the answer says that it did what it should
 * @param result     what to say then; slots are parameters, or places in the answer such as {@code {/id}}
 * @param repeat     whether it may be made again
 */
public record ActionTemplate(
        String name,
        String title,
        List<Parameter> parameters,
        Method method,
        UrlTemplate url,
        List<HeaderTemplate> headers,
        BodyTemplate body,
        Duration timeout,
        Success success,
        SlottedText result,
        Repeat repeat) {

    /**
     * Keeps the parts together.
     *
     * @throws IllegalArgumentException if they do not fit together; the message says which and why
     */
    public ActionTemplate {
        parameters = List.copyOf(parameters);
        headers = List.copyOf(headers);
        TemplateRules.check(parameters, method, url, headers, body, result, repeat);
    }

    /** The names that slots can have: those of parameters, and those that Nod fills in itself. */
    public static Set<String> slots(List<Parameter> parameters) {
        return Stream.concat(parameters.stream().map(Parameter::name), Occasion.NAMES.stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether it leads to the try-it workspace, and so works only there. */
    public boolean isTry() {
        return url.isTry();
    }

    /** The same action with the try-it workspace at this address, such as {@code http://127.0.0.1:3000}. */
    public ActionTemplate tryingAt(String workspace) {
        var lookup = repeat instanceof Repeat.Lookup(var address, var evidence)
                ? new Repeat.Lookup(UrlTemplate.parse(address).tryingAt(workspace).toString(), evidence)
                : repeat;
        return new ActionTemplate(name, title, parameters, method, url.tryingAt(workspace), headers, body,
                timeout,
                success, result, lookup);
    }

    /** The environment variables that hold its secrets. */
    public Set<String> secrets() {
        return headers.stream()
                .flatMap(header -> header.secrets().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Reads values as they stand after a slash command: {@code service=web "reason=two words"}. */
    public Arguments read(String text) {
        var given = ArgumentText.read(text);
        return new ArgumentCheck(this).of(given.values(), given.mistakes());
    }

    /** Checks values that were given by name. */
    public Arguments check(Map<String, String> given) {
        return new ArgumentCheck(this).of(given, List.of());
    }

    /**
     * The call with these values.
     *
     * @throws IllegalArgumentException if they do not fit, or the call is too long for anybody to see all of it
     */
    public Call call(Arguments.Complete arguments, Occasion occasion) {
        return filled(new Filling(parameters, fitting(arguments), occasion));
    }

    /** The call, whose values are those of its parameters. */
    Call filled(Filling filling) {
        var call = new Call(
                name,
                title,
                method,
                url.fill(filling),
                headers.stream().map(header -> header.fill(filling)).toList(),
                body.fill(filling).orElse(null),
                timeout,
                success,
                result(filling),
                repeat(filling));
        if (call.length() > Call.LONGEST) {
            throw new IllegalArgumentException(
                    "the call would have %d characters; %d can be shown to who decides on it"
                            .formatted(call.length(), Call.LONGEST));
        }
        return call;
    }

    /** Values that were complete for another template are not taken on trust. */
    private Map<String, String> fitting(Arguments.Complete arguments) {
        if (check(arguments.values()) instanceof Arguments.Complete(var values)) {
            return values;
        }
        throw new IllegalArgumentException("these values are not for the action " + name);
    }

    private SlottedText result(Filling filling) {
        var pieces = new ArrayList<SlottedText.Piece>();
        for (var piece : result.pieces()) {
            pieces.add(piece instanceof SlottedText.Piece.Slot(var slot) && !slot.startsWith("/")
                    ? new SlottedText.Piece.Plain(filling.of(slot))
                    : piece);
        }
        return new SlottedText(pieces);
    }

    private Repeat repeat(Filling filling) {
        return switch (repeat) {
            case Repeat.Lookup(var address, var evidence) ->
                new Repeat.Lookup(UrlTemplate.parse(address).fill(filling), evidence);
            case Repeat.Idempotent _, Repeat.Keyed _, Repeat.OneShot _ -> repeat;
        };
    }
}
