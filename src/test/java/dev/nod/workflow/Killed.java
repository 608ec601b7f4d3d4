package dev.nod.workflow;

/** What a process sees last; nothing in Nod catches it. */
final class Killed extends Error {

    private static final long serialVersionUID = 1;

    Killed() {
        super("killed", null, false, false);
    }
}
