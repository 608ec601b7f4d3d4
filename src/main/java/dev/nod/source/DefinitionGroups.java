package dev.nod.source;

import dev.nod.source.MarkedBlock.Kind;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.PostProcessor;

/** Puts each term and its definitions, which are parsed one after the other, into one list. */
final class DefinitionGroups implements PostProcessor {

    @Override
    public Node process(Node document) {
        var definitions = new ArrayList<MarkedBlock>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomBlock block) {
                if (block instanceof MarkedBlock marked && marked.kind() == Kind.DEFINITION) {
                    definitions.add(marked);
                }
                visitChildren(block);
            }
        });
        group(definitions);
        return document;
    }

    private static void group(List<MarkedBlock> definitions) {
        for (var definition : definitions) {
            var before = definition.getPrevious();
            if (before instanceof Paragraph term) {
                var previous = term.getPrevious();
                var list = previous instanceof MarkedBlock marked && marked.kind() == Kind.DEFINITIONS
                        ? marked
                        : new MarkedBlock(Kind.DEFINITIONS, "");
                if (list != previous) {
                    term.insertBefore(list);
                }
                var word = new MarkedBlock(Kind.TERM, "");
                list.appendChild(word);
                word.appendChild(term);
                list.appendChild(definition);
            } else if (before instanceof MarkedBlock list && list.kind() == Kind.DEFINITIONS) {
                list.appendChild(definition);
            }
        }
    }
}
