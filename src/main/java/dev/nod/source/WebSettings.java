package dev.nod.source;

import java.net.URI;
import java.util.List;

/**
 * Which pages of a web site are documents.
 *
 * @param name     the name of the source
 * @param start    where links are followed from; no other host is ever asked for anything
 * @param sitemaps where the pages are listed; empty to find them by their links only
 * @param depth    how many links are followed in a row, from the start or from the pages of the sitemaps
 * @param prefix   what the path of a page must start with
 * @param include  globs over paths, without the leading slash, of pages that are documents; empty for all
 * @param exclude  globs over paths, without the leading slash, of pages that are never asked for
 * @param limits   how much is read, and how fast
 */
public record WebSettings(
        String name,
        URI start,
        List<URI> sitemaps,
        int depth,
        String prefix,
        List<String> include,
        List<String> exclude,
        WebLimits limits) implements SourceSettings {

    public WebSettings {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a web site needs a name");
        }
        if (start.getHost() == null || !prefix.startsWith("/") || depth < 0) {
            throw new IllegalArgumentException("the settings of " + name + " name no part of a web site");
        }
        sitemaps = List.copyOf(sitemaps);
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
        var _ = new Globs(include);
        var _ = new Globs(exclude);
    }

    /** The folder of the address. */
    public static String prefixOf(URI start) {
        var path = start.getRawPath() == null ? "" : start.getRawPath();
        return path.substring(0, path.lastIndexOf('/') + 1).isEmpty()
                ? "/"
                : path.substring(0, path.lastIndexOf('/') + 1);
    }
}
