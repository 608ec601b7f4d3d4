package dev.nod.workspace;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import org.jspecify.annotations.Nullable;

/** Something that happened and outlives a restart; its record is also its form in the journal. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({@JsonSubTypes.Type(Fact.Posted.class), @JsonSubTypes.Type(Fact.Changed.class),
        @JsonSubTypes.Type(Fact.Deleted.class), @JsonSubTypes.Type(Fact.Reacted.class),
        @JsonSubTypes.Type(Fact.Unreacted.class), @JsonSubTypes.Type(Fact.Joined.class),
        @JsonSubTypes.Type(Fact.Left.class), @JsonSubTypes.Type(Fact.Archived.class)})
sealed interface Fact {

    /** The ts at which it happened. */
    String at();

    String channel();

    /** A new message. */
    @JsonTypeName("posted")
    record Posted(String at, Message message) implements Fact {

        @Override
        public String channel() {
            return message.channel();
        }
    }

    /** A message now says something else; without an edit it shows no mark. */
    @JsonTypeName("changed")
    record Changed(
            String at,
            String channel,
            String ts,
            Message.Content content,
            Message.@Nullable Edit edit) implements Fact {}

    /** A message is gone. */
    @JsonTypeName("deleted")
    record Deleted(String at, String channel, String ts) implements Fact {}

    /** Somebody added a reaction. */
    @JsonTypeName("reacted")
    record Reacted(String at, String channel, String ts, String name, String user) implements Fact {}

    /** Somebody took a reaction back. */
    @JsonTypeName("unreacted")
    record Unreacted(String at, String channel, String ts, String name, String user) implements Fact {}

    /** Somebody came into a channel, perhaps brought by another. */
    @JsonTypeName("joined")
    record Joined(String at, String channel, String user, @Nullable String inviter) implements Fact {}

    /** Somebody is no longer in a channel. */
    @JsonTypeName("left")
    record Left(String at, String channel, String user) implements Fact {}

    /** A channel was archived or brought back. */
    @JsonTypeName("archived")
    record Archived(String at, String channel, boolean archived) implements Fact {}
}
