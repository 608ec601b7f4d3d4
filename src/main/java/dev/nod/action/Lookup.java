package dev.nod.action;

import dev.nod.request.MessageRef;

/** What looking for the message of an effect told. */
public sealed interface Lookup {

    /** The effect happened: this is its message. */
    record Found(MessageRef message) implements Lookup {}

    /** The effect did not happen. */
    record Absent() implements Lookup {}

    /** It cannot be told, for instance because the workspace does not let Nod read there. */
    record Unknown(String reason) implements Lookup {}
}
