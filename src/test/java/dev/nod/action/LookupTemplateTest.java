package dev.nod.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nod.knowledge.Audience;
import dev.nod.knowledge.Clearance;
import dev.nod.knowledge.Inquiry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookupTemplateTest {

    private static final List<Parameter> PARAMETERS = List.of(
            new Parameter("service", "Which", null,
                    new ParameterType.Choice(List.of("web", "web api", "Lager"))),
            new Parameter("ticket", "Ticket", "T-0", new ParameterType.Text(9, "T-[0-9]+", false)),
            new Parameter("hours", "Hours", "1", new ParameterType.WholeNumber(1, 48)));
    private static final LookupTemplate STATE = state(
            "https://ops.example/{service}/{ticket}?in={hours}&q={question}&by={asker}",
            "https://ops.example/see/{service}", PARAMETERS);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        How is web?                               | web/T-0?in=1
        How is "WEB" in the last 12 hours?        | web/T-0?in=12
        How is the web api, see (T-17)?           | web%20api/T-17?in=1
        Is LAGER down, T-5?                       | Lager/T-5?in=1
        web, I said web!                          | web/T-0?in=1
        web in 72 hours                           | web/T-0?in=1
        web in v1.2, T-5x and A3                  | web/T-0?in=1
        How is website?                           | service is missing: Which
        How are web and Lager?                    | service may be web or Lager
        web T-1 or T-2                            | ticket may be T-1 or T-2
        web in 1 or 2 hours                       | hours may be 1 or 2
        web T-12345678                            | web/T-0?in=1
        """)
    void findsItsValuesInTheQuestionWithoutGuessing(String question, String expected) {
        assertThat(said(question, Map.of())).startsWith(expected);
    }

    @Test
    void whatTheAskerGaveByNameCountsMore() {
        assertThat(said("How is web?", Map.of("service", "lager", "env", "none"))).startsWith("Lager/T-0?");
        assertThat(said("How is web?", Map.of("service", "mail"))).startsWith("service must be one of");
    }

    @Test
    void aQuestionChangesNothingButTheValueThatItIs() {
        var question = "web?&q=1#/../{service} ${TOKEN} https://evil.example/\u202e";

        assertThat(said(question, Map.of()))
                .isEqualTo("web/T-0?in=1&q=web%3F%26q%3D1%23%2F..%2F%7Bservice%7D%20"
                        + "%24%7BTOKEN%7D%20https%3A%2F%2Fevil.example%2F%E2%80%AE&by=U1");
    }

    @Test
    void theSameValuesAreTheSamePassage() {
        var inquiry = inquiry("How is web?", Map.of());
        var values = (Arguments.Complete) STATE.arguments(inquiry);

        var passage = STATE.passage(values, inquiry, "It runs.");

        assertThat(passage.id()).isEqualTo(STATE.passage(values, inquiry, "It fell.").id())
                .startsWith("lookup/state#");
        assertThat(STATE.told(passage.id())).isTrue();
        assertThat(passage.source()).isEqualTo("lookup");
        assertThat(passage.title()).isEqualTo("State");
        assertThat(passage.headings()).containsExactly("web", "T-0", "1");
        assertThat(passage.url()).isEqualTo("https://ops.example/see/web");
        assertThat(passage.audience()).isEqualTo(new Audience(Set.of("#ops")));
        assertThat(passage.text()).isEqualTo("It runs.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        https://ops.example/{question} | https://ops.example/ | {question} may stand in the body and in a query only
        https://ops.example/           | https://ops.example/{asker} | {asker} in the link is no parameter
        """)
    void refusesWordsOfPeopleWhereTheyWouldLeadElsewhere(String url, String link, String why) {
        assertThatThrownBy(() -> state(url, link, List.of())).hasMessage(why);
    }

    @Test
    void refusesWhatCouldNotBeFound() {
        var free = new Parameter("free", "Free", null, new ParameterType.Text(9, null, false));

        assertThatThrownBy(
                () -> state("https://ops.example/?q={free}", "https://ops.example/", List.of(free)))
                .hasMessage("free could not be found in a question");
    }

    private static String said(String question, Map<String, String> arguments) {
        var inquiry = inquiry(question, arguments);
        return switch (STATE.arguments(inquiry)) {
            case Arguments.Complete values ->
                STATE.call(values, inquiry).url().replace("https://ops.example/", "");
            case Arguments.Incomplete incomplete -> String.join("; ", incomplete.problems());
        };
    }

    private static Inquiry inquiry(String question, Map<String, String> arguments) {
        return new Inquiry("U1", question, arguments, Clearance.ALL);
    }

    private static LookupTemplate state(String url, String link, List<Parameter> parameters) {
        var get = new ActionTemplate("state", "State", parameters, Method.GET, UrlTemplate.parse(url),
                List.of(),
                new BodyTemplate.Nothing(), Duration.ofSeconds(1), Success.BY_STATUS,
                SlottedText.parse("{/state}"),
                new Repeat.OneShot());
        return new LookupTemplate(get, UrlTemplate.parse(link), new Audience(Set.of("#ops")));
    }
}
