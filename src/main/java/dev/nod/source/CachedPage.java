package dev.nod.source;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A page as it was fetched, without its body.
 *
 * @param file    where it is kept, with its body
 * @param type    its {@code Content-Type}
 * @param robots  its {@code X-Robots-Tag}
 * @param digest  of its body
 * @param seenAt  when the server last gave it, or said that it is unchanged
 */
record CachedPage(
        Path file,
        String type,
        String etag,
        String lastModified,
        String robots,
        String digest,
        Instant seenAt) {

    ContentType contentType() {
        return ContentType.parse(type);
    }
}
