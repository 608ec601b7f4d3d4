package dev.nod.config;

import java.net.InetAddress;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a Git repository: https, http, ssh or file URL, a path, or {@code user@host:path}.
 *
 * @param text as it was given; never with a password
 */
record GitAddress(String text) {

    private static final Pattern URL = Pattern
            .compile(
                    "(?<scheme>https?|ssh|file)://(?:(?<user>[^/@]*)@)?(?<host>[^/:@]*)(?::\\d{1,5})?(?<path>/.+)");
    private static final Pattern SHORT = Pattern
            .compile("(?:[\\w.-]+@)?(?<host>[\\w.-]{2,}):(?<path>[^/:].*)");
    /** What comes between the address of a repository and the path of a file, by what the host's name holds. */
    private static final Map<String, String> BROWSERS = Map.of(
            "github", "/blob/{branch}/{path}",
            "gitlab", "/-/blob/{branch}/{path}",
            "bitbucket", "/src/{branch}/{path}");

    static GitAddress of(String text) {
        var url = URL.matcher(text);
        if (url.matches()) {
            if (String.valueOf(url.group("user")).contains(":")) {
                throw new IllegalArgumentException(
                        "holds a password; take it out, set it in the environment, and"
                                + " name the variable with 'token'");
            }
            return new GitAddress(text);
        }
        if (text.startsWith("/") || (!text.contains("://") && SHORT.matcher(text).matches())) {
            return new GitAddress(text);
        }
        throw new IllegalArgumentException("is not the address of a repository, such as"
                + " https://git.example/handbook.git or git@git.example:handbook.git");
    }

    boolean isSsh() {
        return text.startsWith("ssh://") || (!text.contains("://") && !text.startsWith("/"));
    }

    /** Whether what opens it cannot be read on the way. */
    boolean keepsSecrets() {
        var url = URL.matcher(text);
        return text.startsWith("https://") || (url.matches() && isThisMachine(url.group("host")));
    }

    /** Where the usual servers show the files of the repository; empty for others. */
    Optional<String> pages() {
        var url = URL.matcher(text);
        if (url.matches()) {
            return pages(url);
        }
        var shorter = SHORT.matcher(text);
        return shorter.matches() && !text.startsWith("/") ? pages(shorter) : Optional.empty();
    }

    private static Optional<String> pages(Matcher address) {
        var host = address.group("host");
        var path = address.group("path").replaceAll("^/|/$|\\.git/?$", "");
        return BROWSERS.entrySet()
                .stream()
                .filter(browser -> host.contains(browser.getKey()))
                .map(browser -> "https://" + host + "/" + path + browser.getValue())
                .findFirst();
    }

    private static boolean isThisMachine(String host) {
        try {
            return host.equals("localhost") || InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
