package dev.nod.workspace;

import org.jspecify.annotations.Nullable;

/** Says and changes things in the workspace on somebody's behalf. */
final class Desk {

    private final Ledger ledger;

    Desk(Ledger ledger) {
        this.ledger = ledger;
    }

    /** @param thread the ts of any message of the thread to answer in, or null */
    Message post(String channel, String user, @Nullable String thread, Message.Content content) {
        var parent = thread == null
                ? null
                : ledger.messages()
                        .find(channel, thread)
                        .orElseThrow(() -> new Refused("thread_not_found"))
                        .thread();
        var ts = ledger.nextTs();
        var message = new Message(channel, ts, user, parent, content, null);
        ledger.record(new Fact.Posted(ts, message));
        return message;
    }

    /** @param marked whether readers see that the message was edited */
    Message change(Message message, String user, Message.Content content, boolean marked) {
        var at = ledger.nextTs();
        var edit = marked ? new Message.Edit(user, at) : null;
        ledger.record(new Fact.Changed(at, message.channel(), message.ts(), content, edit));
        return ledger.messages().get(message.channel(), message.ts());
    }

    void delete(Message message) {
        ledger.record(new Fact.Deleted(ledger.nextTs(), message.channel(), message.ts()));
    }

    void react(Message message, String name, String user) {
        if (ledger.reactions().has(message.channel(), message.ts(), name, user)) {
            throw new Refused("already_reacted");
        }
        ledger.record(new Fact.Reacted(ledger.nextTs(), message.channel(), message.ts(), name, user));
    }

    void unreact(Message message, String name, String user) {
        if (!ledger.reactions().has(message.channel(), message.ts(), name, user)) {
            throw new Refused("no_reaction");
        }
        ledger.record(new Fact.Unreacted(ledger.nextTs(), message.channel(), message.ts(), name, user));
    }
}
