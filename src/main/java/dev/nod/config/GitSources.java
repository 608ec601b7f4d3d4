package dev.nod.config;

import dev.nod.source.FolderSettings;
import dev.nod.source.GitAccess;
import dev.nod.source.GitPages;
import dev.nod.source.GitSettings;
import dev.nod.source.Links;
import dev.nod.source.SourceSettings;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the settings of a Git repository. */
final class GitSources {

    private static final Pattern VARIABLE = Pattern.compile("[A-Z][A-Z0-9_]{2,99}");
    private static final Pattern BRANCH = Pattern.compile("(?!/)[\\w./+@=-]{1,200}");

    private final Environment environment;

    GitSources(Environment environment) {
        this.environment = environment;
    }

    Optional<SourceSettings> read(Section section, String name) {
        var address = section.value("git").flatMap(GitSources::address);
        var branch = section.value("branch").flatMap(value -> value.text(GitSources::branch));
        var folders = section.texts("folders", text -> text);
        var include = section.texts("include", Forms::glob);
        var exclude = section.texts("exclude", Forms::glob);
        var access = access(section, address);
        var pages = pages(section, address);
        return address.flatMap(
                repository -> pages.map(
                        itsPages -> new GitSettings(
                                name,
                                repository.text(),
                                branch.orElse(null),
                                folders,
                                include,
                                exclude,
                                access,
                                itsPages,
                                FolderSettings.DEFAULT_MAXIMUM_FILE_SIZE)));
    }

    /** The problem must not repeat a password, so the text is never shown. */
    private static Optional<GitAddress> address(Value value) {
        return value.text().flatMap(text -> {
            try {
                return Optional.of(GitAddress.of(text));
            } catch (IllegalArgumentException e) {
                return value.wrong(String.valueOf(e.getMessage()));
            }
        });
    }

    private static String branch(String text) {
        if (!BRANCH.matcher(text).matches()) {
            throw new IllegalArgumentException("is not the name of a branch");
        }
        return text;
    }

    private GitAccess access(Section section, Optional<GitAddress> address) {
        var token = section.value("token").flatMap(GitSources::variable);
        var key = section.value("ssh_key").flatMap(GitSources::variable);
        if (token.isPresent() && address.isPresent() && !address.get().keepsSecrets()) {
            section.problem("token",
                    "needs an address that starts with https://, or it would be read on the way");
        }
        if (key.isPresent() && address.isPresent() && !address.get().isSsh()) {
            section.problem("ssh_key", "needs an address that starts with ssh://, or user@host:path");
        }
        if (token.isPresent()) {
            return new GitAccess.Token(token.get(), environment.variable(token.get()).orElse(null));
        }
        return key.<GitAccess>map(
                variable -> new GitAccess.SshKey(variable, environment.variable(variable).orElse(null)))
                .orElseGet(GitAccess.Open::new);
    }

    /** Who puts the secret itself there must not see it in the log. */
    private static Optional<String> variable(Value value) {
        return value.text()
                .flatMap(text -> VARIABLE.matcher(text).matches()
                        ? Optional.of(text)
                        : value.wrong("is not the name of an environment variable, such as HANDBOOK_TOKEN;"
                                + " put the secret itself there, never here"));
    }

    private static Optional<GitPages> pages(Section section, Optional<GitAddress> address) {
        var template = section.value("page_url").flatMap(value -> value.text(GitSources::template));
        var links = section.value("links").flatMap(value -> value.text(Forms::links)).orElse(Links.FILES);
        var site = section.value("base_url").flatMap(value -> value.text(Forms::webAddress));
        if (site.isPresent()) {
            return site.map(baseUrl -> new GitPages.Site(baseUrl, links));
        }
        var browsed = template.or(() -> address.flatMap(GitAddress::pages));
        if (browsed.isEmpty() && address.isPresent()) {
            section.problem("git",
                    "leaves open where people read its pages; give base_url, or page_url such as"
                            + " https://git.example/handbook/blob/{branch}/{path}");
        }
        return browsed.map(GitPages.Template::new);
    }

    private static String template(String text) {
        Forms.webAddress(text.replace(GitPages.BRANCH, "b").replace(GitPages.PATH, "p"));
        return new GitPages.Template(text).address();
    }
}
