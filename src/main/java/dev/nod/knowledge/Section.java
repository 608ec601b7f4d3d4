package dev.nod.knowledge;

import java.util.List;

/**
 * The text under one heading of a document.
 *
 * @param headings the path of headings that leads to it, outermost first, without the document's title; empty
 *                 for the text before the first heading
 * @param url      a link that opens the document at this section
 * @param blocks   its paragraphs, lists, tables and code blocks as plain text, in order; a block is never
 *                 divided between passages unless it alone is longer than a passage may be
 */
public record Section(List<String> headings, String url, List<String> blocks) {

    public Section {
        headings = List.copyOf(headings);
        blocks = blocks.stream().filter(block -> !block.isBlank()).toList();
    }
}
