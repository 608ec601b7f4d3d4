package dev.nod.model;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a model is, and how to get in.
 *
 * @param url     what the path is appended to; what it asks for after a question mark stays at its end
 * @param path    what is appended in place of what servers of this kind usually have; null for that
 * @param key     sent as servers of this kind want it; null for none
 * @param headers sent besides, which may hold secrets
 */
public record Address(URI url, @Nullable String path, @Nullable String key, Map<String, String> headers) {

    public Address {
        if (url.getRawUserInfo() != null) {
            throw new IllegalArgumentException("the address of a model must not hold a name or a password");
        }
        headers = Map.copyOf(headers);
    }

    /** One without a key. */
    public static Address of(URI url) {
        return new Address(url, null, null, Map.of());
    }

    @Override
    public String toString() {
        return "Address[%s%s, secrets hidden]".formatted(url.getHost(), url.getPath());
    }
}
