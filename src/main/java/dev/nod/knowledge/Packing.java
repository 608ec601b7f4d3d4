package dev.nod.knowledge;

import java.util.ArrayList;
import java.util.List;

/** Packs the blocks of one section into as few texts as their length allows, in order. */
final class Packing {

    private static final int LONGEST = 1_100;
    private static final int LONGEST_CODE = 4_000;
    private static final int LONGEST_INTRODUCTION = 300;
    private static final String BETWEEN = "\n\n";

    private final List<String> texts = new ArrayList<>();
    private final List<String> open = new ArrayList<>();

    private Packing() {}

    static List<String> of(List<String> blocks) {
        var packing = new Packing();
        blocks.forEach(packing::add);
        packing.close();
        return packing.texts;
    }

    private void add(String block) {
        if (length() + block.length() > LONGEST) {
            closeButForIntroduction();
        }
        var longest = CodeBlock.is(block) ? LONGEST_CODE : LONGEST;
        if (block.length() <= longest) {
            open.add(block);
            return;
        }
        for (var part : parts(block, longest)) {
            if (length() + part.length() > longest) {
                close();
            }
            open.add(part);
        }
    }

    private List<String> parts(String block, int longest) {
        return CodeBlock.is(block)
                ? CodeBlock.parts(block, longest, longest - length())
                : Cutting.parts(block, longest, longest - length());
    }

    /** A list, table or command says little without the line that introduces it, so that line moves along. */
    private void closeButForIntroduction() {
        if (!open.isEmpty() && isIntroduction(open.getLast())) {
            var introduction = open.removeLast();
            close();
            open.add(introduction);
        } else {
            close();
        }
    }

    private static boolean isIntroduction(String block) {
        return block.length() <= LONGEST_INTRODUCTION && block.stripTrailing().endsWith(":");
    }

    private int length() {
        return open.stream().mapToInt(block -> block.length() + BETWEEN.length()).sum();
    }

    private void close() {
        if (!open.isEmpty()) {
            texts.add(String.join(BETWEEN, open));
            open.clear();
        }
    }
}
