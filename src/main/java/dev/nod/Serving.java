package dev.nod;

import org.jspecify.annotations.Nullable;

/**
 * What a running Nod serves, and where.
 *
 * @param team          the name of the workspace
 * @param reviewChannel where drafts are reviewed, as it is called in the settings
 * @param tryIt         the address of the try-it workspace, or null when a real workspace is served
 * @param admin         the address of the admin API
 */
public record Serving(String team, String reviewChannel, @Nullable String tryIt, String admin) {}
