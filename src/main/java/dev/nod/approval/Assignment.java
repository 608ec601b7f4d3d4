package dev.nod.approval;

import dev.nod.request.Request;

/**
 * A request that somebody has to draft something for.
 *
 * @param revision the number of that draft
 * @param attempt  1 for the first try to make it
 */
public record Assignment(Request request, int revision, int attempt) {}
