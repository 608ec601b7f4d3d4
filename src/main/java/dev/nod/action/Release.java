package dev.nod.action;

import dev.nod.draft.Citation;
import dev.nod.draft.Draft;
import java.util.ArrayList;
import java.util.List;

/** What a yes releases. */
public sealed interface Release {

    /** An answer in which every statement stands on its sources. */
    record Quoted(Draft draft) implements Release {}

    /**
     * An answer in a colleague's own words.
     *
     * @param text    plain text; inline code in backticks
     * @param sources where the draft came from that the colleague started from
     */
    record Written(String text, List<Citation> sources) implements Release {

        public Written {
            if (text.isBlank()) {
                throw new IllegalArgumentException("an answer needs words");
            }
            sources = List.copyOf(sources);
        }
    }

    /**
     * A call of another system.
     *
     * @param background what the documents say about it, which may be nothing
     */
    record Called(Call call, List<Citation> background) implements Release {

        public Called {
            background = List.copyOf(background);
        }
    }

    /** What it stands on, in the order of appearance. */
    default List<Citation> sources() {
        return switch (this) {
            case Quoted(var draft) ->
                draft.statements().stream().flatMap(statement -> statement.citations().stream()).toList();
            case Written(_, var sources) -> sources;
            case Called(_, var background) -> background;
        };
    }

    /** Everything that it says and does, for a digest; of its sources the words and the address, which tell them apart. */
    default List<String> parts() {
        var parts = new ArrayList<String>();
        switch (this) {
            case Quoted(var draft) -> draft.statements().forEach(statement -> {
                parts.add(statement.text());
                add(statement.citations(), parts);
            });
            case Written(var text, var sources) -> {
                parts.add(text);
                add(sources, parts);
            }
            case Called(var call, var background) -> {
                parts.addAll(call.parts());
                add(background, parts);
            }
        }
        return parts;
    }

    private static void add(List<Citation> citations, List<String> parts) {
        for (var citation : citations) {
            parts.add(citation.quote());
            parts.add(citation.url());
        }
    }
}
