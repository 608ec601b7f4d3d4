package dev.nod.source;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which files of a folder are documents, and where a reader opens them.
 *
 * @param name            the name of the source
 * @param folder          the folder
 * @param baseUrl         what a document's path is appended to; null for links to the files themselves
 * @param include         globs relative to the folder; empty for all files in a format that Nod reads
 * @param exclude         globs relative to the folder; they win over {@code include}
 * @param links           how a path becomes an address; means nothing without a base URL
 * @param maximumFileSize in bytes; a larger file is reported as unreadable
 */
public record FolderSettings(
        String name,
        Path folder,
        @Nullable URI baseUrl,
        List<String> include,
        List<String> exclude,
        Links links,
        long maximumFileSize) implements SourceSettings {

    /** What is read when nothing is included by name. */
    public static final List<String> ALL_DOCUMENTS = List.of("**/*.{" + Format.extensions() + "}");

    /** 8 MB. */
    public static final long DEFAULT_MAXIMUM_FILE_SIZE = 8 * 1024 * 1024;

    public FolderSettings {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a folder needs a name");
        }
        if (baseUrl != null && !baseUrl.isAbsolute()) {
            throw new IllegalArgumentException("the base URL of " + name + " must be absolute: " + baseUrl);
        }
        if (maximumFileSize < 1) {
            throw new IllegalArgumentException("the maximum file size of " + name + " must be positive");
        }
        include = include.isEmpty() ? ALL_DOCUMENTS : List.copyOf(include);
        exclude = List.copyOf(exclude);
        var _ = new Globs(include);
        var _ = new Globs(exclude);
    }

    public FolderSettings(
            String name,
            Path folder,
            @Nullable URI baseUrl,
            List<String> include,
            List<String> exclude) {
        this(name, folder, baseUrl, include, exclude, Links.FILES, DEFAULT_MAXIMUM_FILE_SIZE);
    }
}
