package dev.nod.action;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP call with all its values, as a person approves it and as it is made.
 *
 * @param action  the name of the action
 * @param title   what the action does, for people
 * @param url     the full address
 * @param headers with secrets as references
 * @param content what is sent along; null for nothing
 * @param timeout how long the call may take
 * @param result  what to say of the answer; slots such as {@code {/id}} are filled from it
 * @param repeat  whether it may be made again
 */
public record Call(
        String action,
        String title,
        Method method,
        String url,
        List<Header> headers,
        @Nullable Content content,
        Duration timeout,
        Success success,
        SlottedText result,
        Repeat repeat) {

    /** As many characters as a person can be shown; nobody approves what cannot be seen whole. */
    public static final int LONGEST = 6_000;

    public Call {
        headers = List.copyOf(headers);
    }

    /** The call as it goes over the wire, line by line, with secrets hidden. */
    public List<String> shown() {
        var lines = new ArrayList<String>();
        lines.add(method + " " + url);
        headers.forEach(header -> lines.add(header.shown()));
        if (content != null) {
            lines.add("Content-Type: " + content.type());
            lines.add("");
            content.text().lines().forEach(lines::add);
        }
        return List.copyOf(lines);
    }

    /** How many characters are shown of it. */
    public int length() {
        return String.join("\n", shown()).length();
    }

    /** Everything that a yes releases, for a digest. */
    public List<String> parts() {
        var parts = new ArrayList<String>();
        parts.addAll(List.of(action, title, method.name(), url, Integer.toString(headers.size())));
        headers.forEach(header -> parts.add(header.reference()));
        parts.add(content == null ? "" : content.type());
        parts.add(content == null ? "" : content.text());
        parts.addAll(List.of(timeout.toString(), new TreeSet<>(success.statuses()).toString(),
                String.valueOf(success.at()), success.is() == null ? "any" : "is " + success.is(),
                result.toString()));
        parts.addAll(switch (repeat) {
            case Repeat.Idempotent _ -> List.of("idempotent");
            case Repeat.Keyed(var header) -> List.of("keyed", header);
            case Repeat.Lookup(var lookup, var evidence) -> List.of("lookup", lookup, evidence.toString());
            case Repeat.OneShot _ -> List.of("one-shot");
        });
        return List.copyOf(parts);
    }
}
