package dev.nod.approval;

/**
 * Who is told when something failed, and may settle what Nod cannot.
 *
 * @param channel the name without the #, or the id, of the channel where they are told
 * @param people  who may settle it
 */
public record Admins(String channel, Deciders people) {

    public Admins {
        if (channel.isBlank()) {
            throw new IllegalArgumentException("the admins' channel needs a name or an id");
        }
    }
}
