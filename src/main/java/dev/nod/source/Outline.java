package dev.nod.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sorts the blocks of a page, as they come, under the paths of their headings. */
final class Outline implements Blocks {

    private final List<Page.Part> parts = new ArrayList<>();
    private final Deque<Heading> path = new ArrayDeque<>();
    private final List<String> blocks = new ArrayList<>();
    private @Nullable String title;
    private @Nullable String anchor;
    private boolean sawTopHeading;
    /** The last heading, for as long as nothing has come below it. */
    private @Nullable Heading bare;

    /**
     * An empty outline.
     *
     * @param title the title that the page has apart from its text; null to take the first top heading
     */
    Outline(@Nullable String title) {
        this.title = title;
    }

    private record Heading(int level, String text) {}

    @Override
    public void heading(int level, String text, @Nullable String headingAnchor) {
        if (text.isBlank()) {
            return;
        }
        if (level == 1 && !sawTopHeading) {
            sawTopHeading = true;
            if (isTitle(text)) {
                titleHeading(headingAnchor);
                return;
            }
        }
        endPart(level);
        while (!path.isEmpty() && path.getLast().level() >= level) {
            path.removeLast();
        }
        bare = new Heading(level, text);
        path.addLast(bare);
        anchor = headingAnchor;
    }

    /** What follows is under the same heading, but a link to it leads elsewhere. */
    void continueAt(String nextAnchor) {
        if (!nextAnchor.equals(anchor)) {
            endBlocks();
            anchor = nextAnchor;
        }
    }

    @Override
    public void block(String text) {
        if (!text.isBlank()) {
            blocks.add(text);
            bare = null;
        }
    }

    Page page(String frontMatter) {
        endPart(0);
        return new Page(title, frontMatter, parts);
    }

    private boolean isTitle(String text) {
        if (title == null) {
            title = text;
        }
        return words(title).equalsIgnoreCase(words(text));
    }

    /** What precedes the title belongs to the same part as what follows it. */
    private void titleHeading(@Nullable String headingAnchor) {
        if (!parts.isEmpty() || !path.isEmpty()) {
            endPart(1);
            path.clear();
            anchor = headingAnchor;
        }
    }

    /** A heading with nothing below it, not even another heading, is a statement of its own and must not get lost. */
    private void endPart(int nextLevel) {
        if (bare != null && nextLevel <= bare.level()) {
            blocks.add(bare.text());
        }
        bare = null;
        endBlocks();
    }

    private void endBlocks() {
        if (!blocks.isEmpty()) {
            parts.add(new Page.Part(path.stream().map(Heading::text).toList(), anchor, blocks));
            blocks.clear();
        }
    }

    private static String words(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
