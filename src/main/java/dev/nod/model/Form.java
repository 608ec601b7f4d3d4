package dev.nod.model;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a model fills in.
 *
 * @param <T> what is made of it
 */
interface Form<T> {

    /** What it is called, a word. */
    String name();

    /** How it is to be filled in, as a JSON schema of which all servers know every word. */
    JsonNode schema();

    /**
     * Reads it.
     *
     * @throws UnusableException unless it is filled in to the letter
     */
    T read(JsonNode filled) throws UnusableException;
}
