package dev.nod.knowledge;

/**
 * Something that a reindex could not read; what is indexed of it stays as it is.
 *
 * @param source the name of the source
 * @param path   the path of the document; empty if the source as a whole cannot be read
 * @param reason why
 */
public record DocumentError(String source, String path, String reason) {}
