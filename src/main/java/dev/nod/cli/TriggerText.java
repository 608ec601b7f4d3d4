package dev.nod.cli;

import dev.nod.workflow.Trigger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** When a workflow applies, in words. */
final class TriggerText {

    private TriggerText() {}

    static String of(Trigger trigger) {
        var command = Stream.ofNullable(trigger.command()).map(word -> "/nod " + word);
        var channels = trigger.channels().stream().map(channel -> "in #" + channel);
        var phrases = trigger.phrases().stream().map(phrase -> "\"%s\"".formatted(Terminal.line(phrase)));
        var all = Stream.of(command, channels, phrases).flatMap(its -> its).collect(Collectors.joining(", "));
        return all.isEmpty() ? "a question" : all;
    }
}
