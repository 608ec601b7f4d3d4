package dev.nod.slack;

import com.slack.api.model.ResponseMetadata;
import org.jspecify.annotations.Nullable;

/** Where the next page of a list begins. */
final class Cursor {

    private Cursor() {}

    /** The cursor of the next page, or null after the last one. */
    static @Nullable String next(@Nullable ResponseMetadata metadata) {
        var cursor = metadata == null ? null : metadata.getNextCursor();
        return cursor == null || cursor.isBlank() ? null : cursor;
    }
}
