package dev.nod.source;

import org.jspecify.annotations.Nullable;

/** Links to the files of a Git repository, on the site built from it or where it can be browsed. */
final class GitLinks {

    private GitLinks() {}

    static PageLinks of(GitSettings settings) {
        return switch (settings.pages()) {
            case GitPages.Site(var baseUrl, var links) ->
                new OnSite(settings, new SiteLinks(baseUrl, links));
            case GitPages.Template(var address) -> new Browsed(address, settings.branch());
        };
    }

    /** The site shows the folders that are read, so an address does not tell them. */
    private record OnSite(GitSettings settings, SiteLinks site) implements PageLinks {

        @Override
        public String page(String path) {
            return site.page(settings.folders()
                    .stream()
                    .filter(folder -> path.startsWith(folder + "/"))
                    .findFirst()
                    .map(folder -> path.substring(folder.length() + 1))
                    .orElse(path));
        }

        @Override
        public String identity() {
            return site.identity() + " below " + settings.folders();
        }
    }

    /** The known servers take HEAD for the name of the default branch. */
    private record Browsed(String address, @Nullable String branch) implements PageLinks {

        @Override
        public String page(String path) {
            return address
                    .replace(GitPages.BRANCH, PageLinks.escaped(branch == null ? "HEAD" : branch, "/"))
                    .replace(GitPages.PATH, PageLinks.escaped(path, "/"));
        }

        @Override
        public String identity() {
            return address + " " + branch;
        }
    }
}
