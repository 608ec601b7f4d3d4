package dev.nod.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nod.action.Arguments;
import dev.nod.action.LookupTemplate;
import dev.nod.call.AddressRange;
import dev.nod.knowledge.Audience;
import dev.nod.knowledge.Clearance;
import dev.nod.knowledge.Inquiry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookupFilesTest {

    private static final String CANARY = "s3cret-canary";

    private ConfigFolder config;

    @BeforeEach
    void write(@TempDir Path folder) throws IOException {
        config = new ConfigFolder(folder);
    }

    @Test
    void readsAllThatCanBeSet() throws Exception {
        var settings = read("""
            title: Orders
            url: https://shop.example/{order}?by={asker}
            headers: {Authorization: "Bearer ${SHOP_TOKEN}"}
            parameters: {order: {type: text, pattern: "A[0-9]+"}}
            timeout: 2s
            text: "Order {order}: {/state}"
            link: https://shop.example/see/{order}
            audience: ["#Sales", everyone]
            allow: [10.0.0.0/8]
            """, Map.of("SHOP_TOKEN", CANARY));

        var lookup = settings.lookups().templates().getFirst();
        var inquiry = new Inquiry("U1", "Where is A12?", Map.of(), Clearance.ALL);
        var values = (Arguments.Complete) lookup.arguments(inquiry);
        assertThat(lookup.name()).isEqualTo("state");
        assertThat(lookup.call(values, inquiry).shown()).containsExactly("GET https://shop.example/A12?by=U1",
                "Authorization: Bearer ••••");
        assertThat(lookup.call(values, inquiry).timeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(lookup.call(values, inquiry).result()).hasToString("Order A12: {/state}");
        assertThat(lookup.link()).hasToString("https://shop.example/see/{order}");
        assertThat(lookup.audience()).isEqualTo(new Audience(Set.of("#sales", "everyone")));
        assertThat(settings.lookups().calls().allowed()).isEqualTo(
                Map.of("state", List.of(AddressRange.parse("10.0.0.0/8"))));
        assertThat(settings.lookups().calls().secrets()).isEqualTo(Map.of("SHOP_TOKEN", CANARY));
        assertThat(settings.toString()).doesNotContain(CANARY);
    }

    @Test
    void theTryItWorkspaceIsAskedWhereItIsAndNowhereElse() throws Exception {
        var lookups = read(
                "{title: A, url: '{try}/desk/state', text: '{/a}', link: '{try}/desk', audience: [everyone]}",
                Map.of()).lookups();

        assertThat(lookups.at(null).templates()).isEmpty();
        assertThat(lookups.at("http://127.0.0.1:4711").templates()).singleElement()
                .extracting(LookupTemplate::link)
                .hasToString("http://127.0.0.1:4711/desk");
        assertThat(lookups.calls().allowed())
                .isEqualTo(Map.of("state", List.of(AddressRange.parse("127.0.0.1"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        audience: [everyone]                  | -                                  | 1: audience: is missing; give a list of everyone, a channel
        audience: [everyone]                  | audience: []                       | 6: audience: names nobody
        audience: [everyone]                  | audience: everyone                 | 6: audience: must be a list
        audience: [everyone]                  | audience: [sales]                  | 6: audience[0]: 'sales' names no audience
        audience: [everyone]                  | audiense: [everyone]               | 6: audiense: unknown key; did you mean 'audience'?
        url: https://shop.example/{order}     | -                                  | 1: url: is missing; give the address that is asked
        url: https://shop.example/{order}     | url: ftp://shop.example/           | 2: url: 'ftp://shop.example/' does not begin with
        url: https://shop.example/{order}     | url: https://{order}.example/      | 2: url: 'https://{order}.example/' does not begin
        url: https://shop.example/{order}     | url: https://shop.example/{ordr}   | 2: url: {ordr} is unknown; did you mean {order}?
        url: https://shop.example/{order}     | url: https://shop.example/{reference} | 2: url: {reference} is unknown
        url: https://shop.example/{order}     | url: https://shop.example/{question}/{order} | {question} may stand in the body and in a query only
        link: https://shop.example/           | -                                  | 1: link: is missing; give the page where people
        link: https://shop.example/           | link: https://shop.example/{asker} | 4: link: {asker} is unknown
        text: "Order {order}: {/state}"       | -                                  | 1: text: is missing; give what it tells
        text: "Order {order}: {/state}"       | text: "{nothing}"                  | 3: text: {nothing} is unknown
        text: "Order {order}: {/state}"       | text: "{"                          | 3: text: '{' holds a {
        title: Orders                         | -                                  | 1: title: is missing
        title: Orders                         | method: POST                       | 1: method: unknown key
        title: Orders                         | title: Orders; timeout: 31s        | 2: timeout: must be from 100ms to 30s
        title: Orders                         | title: Orders; headers: {X-Api-Key: abc} | 2: headers.X-Api-Key: must name its secret as ${NAME}
        title: Orders                         | title: Orders; headers: {A: "${NO_SUCH}"} | environment: NO_SUCH: is not set, though the lookup state names it
        title: Orders                         | title: Orders; allow: [lan]        | 2: allow[0]: 'lan' is not an IP address
        parameters: {order: {type: text, pattern: "A[0-9]+"}} | parameters: {order: {type: text}} | 5: parameters.order: could not be told from other words
        parameters: {order: {type: text, pattern: "A[0-9]+"}} | parameters: {order: {type: flag}} | 5: parameters.order: could not be told from other words
        parameters: {order: {type: text, pattern: "A[0-9]+"}} | parameters: {order: {type: date}} | 5: parameters.order.type: must be one of
        parameters: {order: {type: text, pattern: "A[0-9]+"}} | parameters: {asker: {type: flag}} | 5: parameters.asker: cannot name a parameter
        """)
    void explainsAMistake(String line, String instead, String expected) {
        var sound = """
            title: Orders
            url: https://shop.example/{order}
            text: "Order {order}: {/state}"
            link: https://shop.example/
            parameters: {order: {type: text, pattern: "A[0-9]+"}}
            audience: [everyone]
            """;
        var yaml = sound.replace(line + "\n", instead.equals("-") ? "" : instead.replace("; ", "\n") + "\n");

        var thrown = catchThrowableOfType(ConfigurationException.class, () -> read(yaml, Map.of()));

        assertThat(yaml).isNotEqualTo(sound);
        assertThat(thrown).as(yaml).isNotNull();
        var place = expected.matches("\\d.*") ? config.file("lookups/state.yaml") + ":" : "";
        assertThat(thrown.problems())
                .anySatisfy(problem -> assertThat(problem.toString()).contains(place + expected));
    }

    private Settings read(String yaml, Map<String, String> environment) throws Exception {
        config.write("lookups/state.yaml", yaml);
        return config.settings(environment);
    }
}
