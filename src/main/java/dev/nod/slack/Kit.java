package dev.nod.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.RichTextPreformattedElement;
import com.slack.api.model.block.element.RichTextSectionElement;
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

    /** Exactly these characters, of which Slack makes nothing. */
    static LayoutBlock code(String exact) {
        var text = RichTextSectionElement.Text.builder().text(exact).build();
        return RichTextBlock.builder()
                .elements(List.of(RichTextPreformattedElement.builder().elements(List.of(text)).build()))
                .build();
    }

    static LayoutBlock buttons(String blockId, ButtonElement... buttons) {
        return ActionsBlock.builder().blockId(blockId).elements(List.of(buttons)).build();
    }

    /** The value reaches Nod when somebody presses the button. */
    static ButtonElement button(String actionId, String label, String value) {
        return ButtonElement.builder().actionId(actionId).text(plain(label)).value(value).build();
    }

    /** A field of a form. */
    static LayoutBlock input(String blockId, String label, BlockElement element, boolean isOptional) {
        return InputBlock.builder()
                .blockId(blockId)
                .label(plain(label))
                .element(element)
                .optional(isOptional)
                .build();
    }

    static OptionObject option(String label, String value) {
        return OptionObject.builder().text(plain(label)).value(value).build();
    }
}
