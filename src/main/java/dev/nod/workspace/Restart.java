package dev.nod.workspace;

/**
 * A service was restarted.
 *
 * @param env where
 * @param at  when, in milliseconds since 1970
 */
record Restart(String service, String env, String reason, long at) {}
