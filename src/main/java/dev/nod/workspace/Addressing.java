package dev.nod.workspace;

import java.util.Optional;

/** Finds the conversation that a call of the app names, as far as the app may know of it. */
final class Addressing {

    private final Ledger ledger;

    Addressing(Ledger ledger) {
        this.ledger = ledger;
    }

    /** A channel's id, or for posting also its name or a person's id, which means the direct message with them. */
    Channel visible(Arguments arguments) {
        var named = arguments.required("channel", "channel_not_found");
        return byId(named).or(() -> byName(named))
                .or(() -> directWith(named))
                .filter(channel -> ledger.channels().isVisible(channel.id(), People.NOD.id()))
                .orElseThrow(() -> new Refused("channel_not_found"));
    }

    /** A channel that the bot is in. */
    Channel joined(Arguments arguments) {
        var channel = visible(arguments);
        if (!ledger.channels().isMember(channel.id(), People.NOD.id())) {
            throw new Refused("not_in_channel");
        }
        return channel;
    }

    /** A channel that the bot may write to. */
    Channel writable(Arguments arguments) {
        var channel = joined(arguments);
        if (ledger.channels().isArchived(channel.id())) {
            throw new Refused("is_archived");
        }
        return channel;
    }

    Optional<Channel> directWith(String user) {
        return ledger.channels().all().stream().filter(channel -> user.equals(channel.person())).findFirst();
    }

    private Optional<Channel> byId(String id) {
        return ledger.channels().find(id);
    }

    private Optional<Channel> byName(String name) {
        var bare = name.startsWith("#") ? name.substring(1) : name;
        return ledger.channels()
                .all()
                .stream()
                .filter(channel -> !channel.isDirect() && channel.name().equals(bare))
                .findFirst();
    }
}
