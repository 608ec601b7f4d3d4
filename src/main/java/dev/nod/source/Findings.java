package dev.nod.source;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** What a crawl came across, by path. */
final class Findings {

    private final TreeMap<String, Found> documents = new TreeMap<>();
    private final TreeMap<String, String> unreadable = new TreeMap<>();
    private final Set<Path> files = new HashSet<>();

    /**
     * A page that may be a document.
     *
     * @param canonical the path of the page that it says it is a copy of; null for itself
     */
    private record Found(CachedPage page, @Nullable String canonical) {}

    void keep(CachedPage page) {
        files.add(page.file());
    }

    void document(HttpUrl url, CachedPage page, Optional<HttpUrl> canonical) {
        documents.put(Site.path(url),
                new Found(page,
                        canonical.map(Site::path).filter(its -> !its.equals(Site.path(url))).orElse(null)));
    }

    void unreadable(HttpUrl url, String reason) {
        unreadable.put(Site.path(url), reason);
    }

    void limitReached(HttpUrl next, int left) {
        unreadable(next, "it is not read, nor are %,d more: the limit of pages is reached; see 'max_pages'"
                .formatted(left - 1));
    }

    /** The files of all pages that are still there. */
    Set<Path> files() {
        return Set.copyOf(files);
    }

    Map<String, String> unreadable() {
        return Map.copyOf(unreadable);
    }

    /** The documents, each once: without copies of others, whether they say so or are the same to the letter. */
    Map<String, CachedPage> documents() {
        var each = new HashMap<String, String>();
        documents.keySet()
                .stream()
                .filter(this::isOriginal)
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .forEach(path -> each.putIfAbsent(page(path).digest() + page(path).type(), path));
        var found = new TreeMap<String, CachedPage>();
        each.values().forEach(path -> found.put(path, page(path)));
        return found;
    }

    private CachedPage page(String path) {
        return Objects.requireNonNull(documents.get(path)).page();
    }

    /** A page that says it is a copy of one that is not there, or that itself is a copy, is taken all the same. */
    private boolean isOriginal(String path) {
        var canonical = Objects.requireNonNull(documents.get(path)).canonical();
        var other = canonical == null ? null : documents.get(canonical);
        return other == null || other.canonical() != null;
    }
}
