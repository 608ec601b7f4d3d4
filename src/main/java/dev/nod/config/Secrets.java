package dev.nod.config;

import java.util.regex.Pattern;

/** Knows what a secret looks like, so that none is kept in a file or printed. */
final class Secrets {

    private static final Pattern SECRET = Pattern.compile(
            "\\b(?:xox[a-z][.-]|xapp-|gh[opsu]_|github_pat_|sk-(?=[\\w-]{20})|AKIA(?=[A-Z0-9]{16}))[\\w.-]*"
                    + "|-----BEGIN [A-Z ]*PRIVATE KEY-----");

    private Secrets() {}

    static boolean isIn(String text) {
        return SECRET.matcher(text).find();
    }

    static String hide(String text) {
        return SECRET.matcher(text).replaceAll("(secret)");
    }
}
