package dev.nod.action;

import java.nio.charset.StandardCharsets;

/** Percent-encoding (RFC 3986): all but letters, digits and {@code -._~} becomes {@code %XX}. */
final class Percent {

    private static final String UNRESERVED = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~";

    private Percent() {}

    static String encode(String text) {
        var encoded = new StringBuilder();
        for (var octet : text.getBytes(StandardCharsets.UTF_8)) {
            if (isUnreserved(octet)) {
                encoded.append((char) octet);
            } else {
                encoded.append("%%%02X".formatted(octet & 0xFF));
            }
        }
        return encoded.toString();
    }

    private static boolean isUnreserved(byte octet) {
        return UNRESERVED.indexOf(octet) >= 0;
    }
}
