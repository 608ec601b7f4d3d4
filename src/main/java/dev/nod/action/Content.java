package dev.nod.action;

/**
 * What is sent along with a call.
 *
 * @param type its media type
 * @param text exactly what is sent, in UTF-8
 */
public record Content(String type, String text) {}
