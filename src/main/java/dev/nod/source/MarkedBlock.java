package dev.nod.source;

import org.commonmark.node.CustomBlock;

/** A block that site generators add to Markdown. */
final class MarkedBlock extends CustomBlock {

    private final Kind kind;
    private final String label;

    MarkedBlock(Kind kind, String label) {
        this.kind = kind;
        this.label = label;
    }

    /** What it is to the reader. */
    enum Kind {
        /** A note or warning that is set apart. */
        CALLOUT,
        /** Blocks in a frame, such as a tab, that read like any others. */
        FRAME,
        /** The words above a callout or frame. */
        TITLE,
        /** The text of a footnote; the label is its number. */
        FOOTNOTE,
        /** Terms with what they mean. */
        DEFINITIONS, TERM, DEFINITION
    }

    Kind kind() {
        return kind;
    }

    String label() {
        return label;
    }
}
