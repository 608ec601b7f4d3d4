package dev.nod.slack;

import java.util.regex.Pattern;

/** What Nod tells one person in private. */
final class Words {

    static final String HELP = "Ask me a question in your own words, in a channel with a mention of me, in a direct "
            + "message, or with `/nod`. I look in our documents and draft an answer; you get it as soon as a "
            + "colleague has approved it.";
    static final String OUTSIDE = "I am sorry, I only answer people of this workspace, in channels that are not "
            + "shared with others.";
    static final String NOT_STORED_YET = "I could not store your question. I keep trying for a moment; if I do not "
            + "react to it, please ask again.";
    static final String NOT_STORED = "I could not store your question; please ask again.";
    static final String COMMAND_TAKEN = "I am looking for an answer. As soon as a colleague has approved it, you get "
            + "it in your direct message with me.";
    static final String NOT_A_CARD = "This draft is not one that I know, so nothing was decided. If it has only just come, please "
            + "try again in a minute.";
    static final String NOT_COUNTED = "Something went wrong and your decision was not counted; please try again.";

    static final String NOT_DONE = "Something went wrong and nothing was done; please try again.";
    static final String TOO_LONG_TO_EDIT = "This draft is too long to be edited here. Decline it, and write to the "
            + "person who asked.";
    static final String DECLINED_BY_REACTION = "You declined this draft. If you want the person who asked to know "
            + "why, write it in the thread of the card within two minutes.";
    static final String ASKED_AGAIN = "I draft it once more; it waits for a decision then.";
    static final String NOT_AN_ADMIN = "Nothing was done: only the configured admins can settle this.";
    static final String ADMIN_UNVERIFIED = "Nothing was done: I could not find out whether you may settle this. "
            + "Please try again in a minute.";
    static final String SETTLED_BEFORE = "Nothing was done: this was settled before.";
    static final String ACTION_TAKEN = "I have asked for approval. What comes of it I tell you in your direct message "
            + "with me.";
    static final String FORM_NOT_OPENED = "I could not open a form for the rest; please write all of it after the "
            + "command.";

    private static final Pattern MENTION = Pattern.compile("<@[UW][A-Z0-9]+>");

    private Words() {}

    /** For where Slack shows text as it is. */
    static String plain(String mrkdwn) {
        return MENTION.matcher(mrkdwn)
                .replaceAll("somebody")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
