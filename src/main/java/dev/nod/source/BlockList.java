package dev.nod.source;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The blocks within one block, such as a list item, in which a heading is a line like any other. */
final class BlockList implements Blocks {

    private final List<String> texts = new ArrayList<>();

    @Override
    public void heading(int level, String text, @Nullable String anchor) {
        block(text);
    }

    @Override
    public void block(String text) {
        if (!text.isBlank()) {
            texts.add(text);
        }
    }

    List<String> texts() {
        return texts;
    }

    String joined(String separator) {
        return String.join(separator, texts);
    }
}
