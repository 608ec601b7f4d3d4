package dev.nod.source;

import java.net.URI;

/** Where a reader opens the files of a Git repository. */
public sealed interface GitPages {

    /** The place in {@link Template#address} for the branch. */
    String BRANCH = "{branch}";

    /** The place in {@link Template#address} for the path in the repository. */
    String PATH = "{path}";

    /**
     * On a site that is built from the repository.
     *
     * @param baseUrl what the path of a document, without the folder that is read, is appended to
     */
    record Site(URI baseUrl, Links links) implements GitPages {}

    /**
     * Where the repository can be browsed.
     *
     * @param address with {@link #PATH} and, where the address tells it, {@link #BRANCH}
     */
    record Template(String address) implements GitPages {

        public Template {
            if (!address.contains(PATH)) {
                throw new IllegalArgumentException("does not hold " + PATH);
            }
        }
    }
}
