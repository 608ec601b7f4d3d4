package dev.nod.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads from a call what a message is to say, and refuses what Slack would refuse. */
final class Wording {

    static final int TEXT_LIMIT = 40_000;
    private static final int MARKDOWN_LIMIT = 12_000;
    private static final int METADATA_LIMIT = 8_000;
    private static final String BLOCKS_ONLY = "This content can't be displayed.";

    private Wording() {}

    static Message.Content of(Arguments arguments) {
        var blocks = blocks(arguments);
        var markdown = arguments.text("markdown_text");
        if (markdown.isPresent()) {
            return markdown(arguments, markdown.get());
        }
        var text = text(arguments);
        if (text.isEmpty() && blocks == null) {
            throw new Refused("no_text");
        }
        return new Message.Content(text.orElse(BLOCKS_ONLY), blocks, metadata(arguments));
    }

    /** What a message says after {@code chat.update}: text alone removes the blocks, blocks alone keep the text. */
    static Message.Content changed(Arguments arguments, Message.Content before) {
        var metadata = arguments.has("metadata") ? metadata(arguments) : before.metadata();
        if (arguments.text("markdown_text").isEmpty() && text(arguments).isEmpty()) {
            var blocks = blocks(arguments);
            if (blocks == null && !arguments.has("metadata")) {
                throw new Refused("no_text");
            }
            return new Message.Content(before.text(), blocks == null ? before.blocks() : blocks, metadata);
        }
        var after = of(arguments);
        return new Message.Content(after.text(), after.blocks(), metadata);
    }

    private static Message.Content markdown(Arguments arguments, String markdown) {
        if (arguments.text("text").isPresent() || arguments.has("blocks")) {
            throw new Refused("markdown_text_conflict");
        }
        if (markdown.length() > MARKDOWN_LIMIT) {
            throw new Refused("msg_too_long");
        }
        var blocks = Json.array();
        blocks.addObject().put("type", "markdown").put("text", markdown);
        return new Message.Content(markdown, BlockRules.checked(blocks, BlockRules.MOST_IN_MESSAGE),
                metadata(arguments));
    }

    private static Optional<String> text(Arguments arguments) {
        var text = arguments.text("text");
        if (text.isPresent() && text.get().length() > TEXT_LIMIT) {
            throw new Refused("msg_too_long");
        }
        return text;
    }

    private static @Nullable ArrayNode blocks(Arguments arguments) {
        return arguments.json("blocks", "invalid_blocks_format")
                .map(blocks -> BlockRules.checked(blocks, BlockRules.MOST_IN_MESSAGE))
                .filter(blocks -> !blocks.isEmpty())
                .orElse(null);
    }

    private static @Nullable JsonNode metadata(Arguments arguments) {
        return arguments.json("metadata", "invalid_metadata_format")
                .map(Wording::checkedMetadata)
                .orElse(null);
    }

    private static JsonNode checkedMetadata(JsonNode metadata) {
        if (metadata.path("event_type").asText().isEmpty() || !metadata.path("event_payload").isObject()) {
            throw new Refused("invalid_metadata_format");
        }
        if (metadata.toString().length() > METADATA_LIMIT) {
            throw new Refused("metadata_too_large");
        }
        return metadata;
    }
}
