package dev.nod.action;

/** How the answer of a lookup tells whether a call happened. */
public sealed interface Evidence {

    /** By a list in a JSON document: it happened unless the list is empty. Its first item is taken for the result. */
    record Listed(Pointer list) implements Evidence {}

    /** By a value in a JSON document: it happened if the value is there; not if it is missing, or with status 404. */
    record Stated(Pointer value) implements Evidence {}

    /** By the status: from 200 to 299 it happened, 404 it did not. */
    record Status() implements Evidence {}
}
