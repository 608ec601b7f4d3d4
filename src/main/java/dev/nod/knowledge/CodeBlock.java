package dev.nod.knowledge;

import java.util.List;
import java.util.regex.Pattern;

/** Reads blocks that hold code between fences, so that each part of a divided one has its fences again. */
final class CodeBlock {

    private static final Pattern FENCE = Pattern.compile("(`{3,}|~{3,})[^\\n]{0,100}\\n");

    private CodeBlock() {}

    static boolean is(String block) {
        return FENCE.matcher(block).lookingAt();
    }

    /** The parts in order, each at most {@code longest} characters long and the first at most {@code first}. */
    static List<String> parts(String block, int longest, int first) {
        var fence = FENCE.matcher(block);
        if (!fence.lookingAt()) {
            throw new IllegalArgumentException("the block has no fence");
        }
        var opening = fence.group();
        var closing = "\n" + fence.group(1);
        var ends = block.stripTrailing().endsWith(closing);
        var code = block.substring(opening.length(), ends ? block.lastIndexOf(closing) + 1 : block.length());
        var fences = opening.length() + closing.length();
        return Cutting.parts(code, longest - fences, first - fences)
                .stream()
                .map(part -> opening + part + closing)
                .toList();
    }
}
