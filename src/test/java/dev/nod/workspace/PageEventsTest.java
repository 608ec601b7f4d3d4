package dev.nod.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageEventsTest {

    private final PageEvents events = new PageEvents(1000);

    @Test
    void cutsOffAPageThatFallsTooFarBehindAndServesTheOthers() throws InterruptedException {
        var asleep = new PageSubscription("U1");
        var awake = new PageSubscription("U2");
        events.add(asleep, events.cursor(), Json.object());
        events.add(awake, events.cursor(), Json.object());

        var read = 0;
        for (var i = 0; i < 3000; i++) {
            events.publish(_ -> true, Json.object().put("n", i));
            read += drain(awake).size();
        }

        assertThat(asleep.isClosed()).isTrue();
        assertThat(awake.isClosed()).isFalse();
        assertThat(read).isEqualTo(3001);
    }

    @Test
    void repeatsTheLastThousandEventsAndNoMore() throws InterruptedException {
        for (var i = 0; i < 1500; i++) {
            events.publish(_ -> true, Json.object().put("n", i));
        }
        var lately = new PageSubscription("U1");
        var longAgo = new PageSubscription("U1");
        var ahead = new PageSubscription("U1");

        events.add(lately, events.cursor() - 1000, Json.object());
        events.add(longAgo, events.cursor() - 1001, Json.object());
        events.add(ahead, events.cursor() + 1, Json.object());

        assertThat(drain(lately)).hasSize(1001)
                .last()
                .extracting(PageSubscription.Event::data)
                .isEqualTo("{\"n\":1499}");
        assertThat(drain(longAgo)).last()
                .extracting(PageSubscription.Event::data)
                .isEqualTo("{\"kind\":\"reload\"}");
        assertThat(drain(ahead)).last()
                .extracting(PageSubscription.Event::data)
                .isEqualTo("{\"kind\":\"reload\"}");
    }

    private static List<PageSubscription.Event> drain(PageSubscription subscription)
            throws InterruptedException {
        var drained = new ArrayList<PageSubscription.Event>();
        var next = subscription.next(Duration.ZERO);
        while (next.isPresent()) {
            drained.add(next.get());
            next = subscription.next(Duration.ZERO);
        }
        return drained;
    }
}
