package dev.nod.admin;

import org.jspecify.annotations.Nullable;

/**
 * Where the admin API listens, and who may use it.
 *
 * @param address the IP address to listen on
 * @param port    1 to 65535, or 0 for any free port
 * @param token   what a caller must present; null to refuse everything but the health check
 */
public record AdminSettings(String address, int port, @Nullable String token) {

    public AdminSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port is 0 to 65535, got " + port);
        }
    }

    @Override
    public String toString() {
        return "AdminSettings[address=%s, port=%d, token=%s]".formatted(address, port,
                token == null ? "none" : "hidden");
    }
}
