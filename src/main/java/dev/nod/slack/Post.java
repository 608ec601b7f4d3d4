package dev.nod.slack;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;

/**
 * What a message shows.
 *
 * @param text   the words for notifications and for readers that show no blocks
 * @param blocks what everybody else sees; empty for a message of plain words
 */
record Post(String text, List<LayoutBlock> blocks) {

    Post {
        blocks = List.copyOf(blocks);
    }

    static Post plain(String mrkdwn) {
        return new Post(mrkdwn, List.of(Kit.section(mrkdwn)));
    }
}
