package dev.nod.model;

import java.util.regex.Pattern;

/** What models put around JSON where nothing keeps them from it. */
final class Fence {

    private static final Pattern FENCED = Pattern.compile("```(?:json)?\\R(.*)\\R```", Pattern.DOTALL);

    private Fence() {}

    /** The text inside a fence that is around all of it. */
    static String without(String text) {
        var fenced = FENCED.matcher(text.strip());
        return fenced.matches() ? fenced.group(1) : text;
    }
}
