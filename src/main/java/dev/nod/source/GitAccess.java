package dev.nod.source;

import org.jspecify.annotations.Nullable;

/** What opens a Git repository; secrets are known by the environment variable that holds them. */
public sealed interface GitAccess {

    /** Nothing beyond what the user that Nod runs as has anyway. */
    record Open() implements GitAccess {}

    /**
     * A token for HTTPS.
     *
     * @param variable the environment variable
     * @param token    what it holds; null when it is not set
     */
    record Token(String variable, @Nullable String token) implements GitAccess {

        @Override
        public String toString() {
            return "Token[" + variable + "]";
        }
    }

    /**
     * A private key for SSH.
     *
     * @param variable the environment variable
     * @param key      what it holds, the key itself or the path of its file; null when it is not set
     */
    record SshKey(String variable, @Nullable String key) implements GitAccess {

        @Override
        public String toString() {
            return "SshKey[" + variable + "]";
        }
    }
}
