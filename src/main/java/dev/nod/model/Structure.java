package dev.nod.model;

/** How a server is made to answer in a form. */
public enum Structure {
    /** It takes a JSON schema, and holds the model to it. */
    SCHEMA,
    /** It holds the model to JSON; the schema stands in the instructions. */
    JSON,
    /** It does neither; the schema stands in the instructions. */
    NONE
}
