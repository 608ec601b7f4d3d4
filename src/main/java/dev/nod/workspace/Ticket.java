package dev.nod.workspace;

/**
 * Something that the ticket desk was asked to see to.
 *
 * @param number    counted from 1
 * @param reference what the caller knows it by
 * @param at        when it was opened, in milliseconds since 1970
 */
record Ticket(int number, String title, String description, String priority, String reference, long at) {

    String id() {
        return "T-" + number;
    }
}
