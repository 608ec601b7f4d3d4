package dev.nod.source;

import java.util.List;

/** One source of documents, as it is configured; a kind of source for each kind of settings. */
public sealed interface SourceSettings permits FolderSettings, GitSettings, WebSettings {

    /** The name that the source has in the index, in links of errors and on the command line. */
    String name();

    /** Globs that name the documents; empty for every document that can be read. */
    List<String> include();

    /** Globs that win over {@link #include}. */
    List<String> exclude();
}
