package dev.nod.store;

import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/** The version of SQLite that is in use. */
record SqliteVersion(int major, int minor) {

    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)\\..*");

    static SqliteVersion of(Handle handle) {
        return parse(handle.createQuery("select sqlite_version()").mapTo(String.class).one());
    }

    static SqliteVersion parse(String text) {
        var match = VERSION.matcher(text);
        if (!match.matches()) {
            throw new StoreException("SQLite has an unknown version: " + text);
        }
        return new SqliteVersion(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)));
    }

    /** Up to 3.51.2, a reset of the write-ahead log could corrupt the file. */
    void requireSafe() {
        if (major < 3 || (major == 3 && minor < 53)) {
            throw new StoreException(
                    "SQLite %d.%d can damage its files: put sqlite-jdbc 3.53 or later on the class path"
                            .formatted(major, minor));
        }
    }
}
