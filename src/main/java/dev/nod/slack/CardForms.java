package dev.nod.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import java.util.List;

/** The forms in which a draft is declined or edited. */
final class CardForms {

    static final String DECLINE = "nod_decline_form";
    static final String EDIT = "nod_edit_form";

    /** The name of the only field of a block. */
    static final String FIELD = "value";
    static final String REASON = "reason";
    static final String READER = "reader";
    static final String ASKER = "asker";
    static final String TEXT = "text";

    /** How much Slack lets people type. */
    static final int LONGEST_TEXT = 3_000;

    private static final int LONGEST_REASON = 1_000;
    private static final int LONGEST_TITLE = 24;

    private CardForms() {}

    static View decline(Shown shown) {
        var reason = PlainTextInputElement.builder()
                .actionId(FIELD)
                .multiline(true)
                .maxLength(LONGEST_REASON)
                .build();
        var asker = Kit.option("The person who asked, and the reviewers", ASKER);
        var reader = RadioButtonsElement.builder()
                .actionId(FIELD)
                .options(List.of(asker, Kit.option("The reviewers only", "reviewers")))
                .initialOption(asker)
                .build();
        return form(DECLINE, shown.toString(), "Decline this draft", "Decline",
                List.of(Kit.input(REASON, "Why?", reason, true),
                        Kit.input(READER, "Who is to read that?", reader,
                                false)));
    }

    static View edit(Shown shown, String text) {
        var field = PlainTextInputElement.builder()
                .actionId(FIELD)
                .multiline(true)
                .maxLength(LONGEST_TEXT)
                .initialValue(text)
                .build();
        return form(EDIT, shown.toString(), "Edit this draft", "Save",
                List.of(Kit.input(TEXT, "Answer", field, false),
                        Kit.context(
                                "Saving makes a new card that nobody has voted on. The sources stay below it.")));
    }

    /** Something to read. */
    static View page(String title, List<LayoutBlock> blocks) {
        return View.builder()
                .type("modal")
                .title(ViewTitle.builder().type("plain_text").text(shortened(title)).build())
                .close(ViewClose.builder().type("plain_text").text("Close").build())
                .blocks(blocks)
                .build();
    }

    /**
     * Any form.
     *
     * @param carried what comes back when it is submitted
     */
    static View form(String name, String carried, String title, String yes, List<LayoutBlock> blocks) {
        return View.builder()
                .type("modal")
                .callbackId(name)
                .privateMetadata(carried)
                .title(ViewTitle.builder().type("plain_text").text(shortened(title)).build())
                .submit(ViewSubmit.builder().type("plain_text").text(yes).build())
                .close(ViewClose.builder().type("plain_text").text("Cancel").build())
                .blocks(blocks)
                .build();
    }

    private static String shortened(String title) {
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE - 1) + "…";
    }
}
