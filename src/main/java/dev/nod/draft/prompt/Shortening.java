package dev.nod.draft.prompt;

/** Shortens texts to a number of tokens, and shows that it did. */
final class Shortening {

    private static final String CUT = " […]";

    private final Tokens tokens;

    Shortening(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The text, or as much of its start as has about so many tokens and never more. */
    String to(int mostTokens, String text) {
        var end = text.length();
        var shorter = text;
        var count = tokens.count(shorter);
        while (count > mostTokens) {
            end = Math.min(end - 1, (int) ((long) end * mostTokens / count));
            if (end <= 0) {
                return "";
            }
            end -= Character.isLowSurrogate(text.charAt(end)) ? 1 : 0;
            shorter = text.substring(0, end).stripTrailing() + CUT;
            count = tokens.count(shorter);
        }
        return shorter;
    }
}
