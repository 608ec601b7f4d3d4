package dev.nod.config;

import dev.nod.workflow.Phrase;
import dev.nod.workflow.Trigger;
import dev.nod.workflow.Workflows;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Reads when a workflow applies. */
final class TriggerSettings {

    private final Path file;
    private final Claims claims;

    TriggerSettings(Path file, Claims claims) {
        this.file = file;
        this.claims = claims;
    }

    /**
     * Where nothing starts a workflow, that is reported, as is what another file has already.
     *
     * @param hasAction whether it ends in an action, whose values are given after a command
     */
    Trigger read(Section root, String name, boolean hasAction) {
        var command = root.value("command")
                .flatMap(value -> value.text(Forms::command)
                        .flatMap(word -> free(value, "the command", word, word)));
        var channels = texts(root, "channels", Forms::channel, "a channel", UnaryOperator.identity());
        var phrases = texts(root, "phrases", Forms::phrase, "a phrase",
                phrase -> String.join(" ", Phrase.of(phrase).words()));
        if (name.equals(Workflows.ANSWER)) {
            checkAnswer(root);
        } else if (hasAction) {
            root.required("command", "the word after /nod that starts it and takes the values of its action");
        } else if (!root.has("channels") && !root.has("phrases")) {
            root.required("command", "the word after /nod that starts it, or channels or phrases");
        }
        return new Trigger(command.orElse(null), channels, phrases);
    }

    private static void checkAnswer(Section root) {
        for (var key : List.of("channels", "phrases")) {
            if (root.has(key)) {
                root.problem(key,
                        "does not fit here, since 'answer' takes every question that no other workflow takes");
            }
        }
    }

    private List<String> texts(
            Section root,
            String key,
            Value.Form<String> form,
            String kind,
            UnaryOperator<String> compared) {
        return root.value(key).flatMap(value -> {
            if (value.items().filter(List::isEmpty).isPresent()) {
                return value.wrong("is empty; name some, or leave it out");
            }
            return value.isList()
                    ? value.list(item -> item.text(form)
                            .flatMap(text -> free(item, kind, text, compared.apply(text))))
                    : Optional.<List<String>>empty();
        }).orElse(List.of());
    }

    private Optional<String> free(Value value, String kind, String text, String compared) {
        var taken = claims.take(kind, compared, file);
        return taken.isEmpty() ? Optional.of(text) : value.wrong("'%s' %s".formatted(text, taken.get()));
    }
}
