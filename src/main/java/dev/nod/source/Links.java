package dev.nod.source;

/** How a site forms the address of a page from the path of its file. */
public enum Links {

    /** The path as it is, such as {@code guides/vpn.md}. */
    FILES,

    /** Without extension and without {@code index}, ending in a slash, such as {@code guides/vpn/}. */
    PRETTY
}
