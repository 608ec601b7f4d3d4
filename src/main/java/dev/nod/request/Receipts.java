package dev.nod.request;

/** Shows an asker that Nod has seen a question; a courtesy that may fail without harm. */
public interface Receipts {

    /** Marks the question as seen. Never throws; showing it twice changes nothing. */
    void seen(Request request);

    /** Tells where the work on the question stands, in a few words that follow "Nod"; empty words clear it. */
    void status(Request request, String words);
}
