package dev.nod.slack;

import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import java.util.List;

/** The few kinds of block that Nod's messages are made of. */
final class Kit {

    private static final int LONGEST_TEXT = 3_000;

    private Kit() {}

    static LayoutBlock header(String plain) {
        return HeaderBlock.builder().text(plain(plain)).build();
    }

    static LayoutBlock section(String mrkdwn) {
        return SectionBlock.builder().text(mrkdwn(mrkdwn)).build();
    }

    static LayoutBlock context(String mrkdwn) {
        return ContextBlock.builder().elements(List.of(mrkdwn(mrkdwn))).build();
    }

    static LayoutBlock divider() {
        return DividerBlock.builder().build();
    }

    static PlainTextObject plain(String text) {
        return PlainTextObject.builder().text(text).emoji(true).build();
    }

    /** Verbatim: Slack makes nothing of "@channel" or of a bare address in it. */
    static MarkdownTextObject mrkdwn(String text) {
        return MarkdownTextObject.builder().text(Mrkdwn.cut(text, LONGEST_TEXT)).verbatim(true).build();
    }
}
