package dev.nod.workspace;

import java.util.regex.Pattern;

/** Turns what a person types into what Slack's own client sends: escaped, with mentions as ids. */
final class TypedText {

    private static final Pattern AT_NAME = Pattern.compile("(?<![\\w@./])@([A-Za-z]+)\\b");

    private TypedText() {}

    static String sent(String typed) {
        return AT_NAME.matcher(escaped(typed))
                .replaceAll(match -> People.byHandle(match.group(1))
                        .map(person -> "<@" + person.id() + ">")
                        .orElse(match.group()));
    }

    static String escaped(String typed) {
        return typed.strip().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
