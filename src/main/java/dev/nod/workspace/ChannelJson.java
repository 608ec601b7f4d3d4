package dev.nod.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes channels as Slack does. */
final class ChannelJson {

    private ChannelJson() {}

    static ObjectNode of(Channel channel, Channels channels) {
        return channel.isDirect() ? direct(channel) : named(channel, channels);
    }

    private static ObjectNode direct(Channel channel) {
        return Json.object()
                .put("id", channel.id())
                .put("created", Team.CREATED)
                .put("is_archived", false)
                .put("is_im", true)
                .put("is_org_shared", false)
                .put("context_team_id", Team.ID)
                .put("updated", Team.CREATED * 1000)
                .put("user", channel.person());
    }

    private static ObjectNode named(Channel channel, Channels channels) {
        var json = Json.object();
        json.put("id", channel.id())
                .put("name", channel.name())
                .put("name_normalized", channel.name())
                .put("is_channel", channel.isPublic())
                .put("is_group", !channel.isPublic())
                .put("is_im", false)
                .put("is_mpim", false)
                .put("is_private", !channel.isPublic())
                .put("created", Team.CREATED)
                .put("updated", Team.CREATED * 1000)
                .put("creator", People.MIA.id())
                .put("is_archived", channels.isArchived(channel.id()))
                .put("is_general", channel.equals(Channels.GENERAL))
                .put("unlinked", 0)
                .put("is_shared", false)
                .put("is_ext_shared", false)
                .put("is_org_shared", false)
                .put("is_pending_ext_shared", false)
                .put("is_member", channels.isMember(channel.id(), People.NOD.id()))
                .put("context_team_id", Team.ID);
        json.set("topic", said(channel.topic()));
        json.set("purpose", said(""));
        for (var list : new String[]{"pending_shared", "pending_connected_team_ids", "previous_names"}) {
            json.putArray(list);
        }
        json.putArray("shared_team_ids").add(Team.ID);
        return json;
    }

    private static ObjectNode said(String value) {
        return Json.object()
                .put("value", value)
                .put("creator", value.isEmpty() ? "" : People.MIA.id())
                .put("last_set", value.isEmpty() ? 0 : Team.CREATED);
    }
}
