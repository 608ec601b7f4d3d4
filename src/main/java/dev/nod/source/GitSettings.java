package dev.nod.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which files of a Git repository are documents, and where a reader opens them.
 *
 * @param name            the name of the source
 * @param repository      the repository's address, without any secret
 * @param branch          the branch; null for the one that the repository's HEAD names
 * @param folders         the folders that are read, relative to the repository; empty for all of it
 * @param include         globs relative to the repository; empty for all files in a format that can be read
 * @param exclude         globs relative to the repository; they win over {@code include}
 * @param access          what opens the repository
 * @param pages           where a reader opens its files
 * @param maximumFileSize in bytes; a larger file is reported as unreadable
 */
public record GitSettings(
        String name,
        String repository,
        @Nullable String branch,
        List<String> folders,
        List<String> include,
        List<String> exclude,
        GitAccess access,
        GitPages pages,
        long maximumFileSize) implements SourceSettings {

    public GitSettings {
        if (name.isBlank() || repository.isBlank()) {
            throw new IllegalArgumentException("a repository needs a name and an address");
        }
        if (maximumFileSize < 1) {
            throw new IllegalArgumentException("the maximum file size of " + name + " must be positive");
        }
        folders = folders.stream().map(GitSettings::folder).filter(folder -> !folder.isEmpty()).toList();
        include = include.isEmpty() ? FolderSettings.ALL_DOCUMENTS : List.copyOf(include);
        exclude = List.copyOf(exclude);
        var _ = new Globs(include);
        var _ = new Globs(exclude);
    }

    private static String folder(String folder) {
        return folder.replaceAll("^(\\./|/)+|/+$|^\\.$", "");
    }
}
