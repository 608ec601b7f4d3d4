package dev.nod.audit;

/** The port for writing down what happened, where that is not part of a change that is stored anyway. */
public interface AuditLog extends AuditTrail {

    /** Adds an event; it is durable when this returns. */
    void append(Event event);
}
