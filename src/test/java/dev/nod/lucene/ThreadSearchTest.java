package dev.nod.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.knowledge.Explanation.Part;
import dev.nod.knowledge.Hit;
import dev.nod.knowledge.Passage;
import dev.nod.request.Turn;
import dev.nod.request.Turn.Speaker;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Questions in the middle of a conversation. */
final class ThreadSearchTest extends ShelfTest {

    @BeforeEach
    void fill() {
        shelf.withSections("vpn.md", "VPN",
                "Tokens\nA lost VPN token is blocked by the service desk.",
                "Windows\nOn Windows, open the tray and choose the office profile.",
                "macOS\nOn macOS, open the system settings and choose the office profile.")
                .withSections("printing.md", "Printing",
                        "Windows\nOn Windows, add the printer from the store.",
                        "macOS\nOn macOS, add the printer from the dock.")
                .withSections("mail.md", "Mail", "macOS\nOn macOS, the mail program asks for a code.");
    }

    @Test
    void aFollowUpIsAboutWhatTheConversationIsAbout() {
        var best = shelf.find("and on macOS?", asker("How do I set up my VPN token?"))
                .hits()
                .getFirst()
                .passage();

        assertThat(best.path()).isEqualTo("vpn.md");
        assertThat(best.headings()).containsExactly("macOS");
    }

    @Test
    void theSameWordsAloneAreAboutAnyPage() {
        assertThat(shelf.paths("and on macOS?")).contains("mail.md", "printing.md", "vpn.md")
                .first()
                .isNotEqualTo("vpn.md");
    }

    @Test
    void theQuestionCountsMoreThanWhatWasSaidBefore() {
        assertThat(shelf.paths("where do I add the printer", asker("How do I set up my VPN token?")))
                .startsWith("printing.md", "printing.md");
    }

    @Test
    void aQuestionOnAnotherTopicIsReadAsIfNothingHadBeenSaidBefore() {
        var question = "where do I add the printer on Windows?";
        var turns = IntStream.range(0, 6)
                .boxed()
                .flatMap(_ -> Stream.of(
                        asker("My lost VPN token on macOS: does the service desk block the office profile?"),
                        nod("On macOS, open the system settings and choose the office profile.")))
                .toArray(Turn[]::new);

        var best = shelf.find(question, turns).hits().getFirst().passage();

        assertThat(best).isEqualTo(shelf.find(question).hits().getFirst().passage());
        assertThat(best.path()).isEqualTo("printing.md");
        assertThat(best.headings()).containsExactly("Windows");
    }

    @Test
    void whatWasSaidLastCountsMoreThanWhatWasSaidLongAgo() {
        var printer = asker("the printer");
        var vpn = asker("the VPN token");

        assertThat(shelf.paths("and on macOS?", printer, asker("and?"), vpn).getFirst()).isEqualTo("vpn.md");
        assertThat(shelf.paths("and on macOS?", vpn, asker("and?"), printer).getFirst())
                .isEqualTo("printing.md");
    }

    @Test
    void whatTheAskerSaidCountsMoreThanWhatNodSaid() {
        assertThat(shelf.paths("and on macOS?", asker("the printer"), nod("the VPN token")).getFirst())
                .isEqualTo("printing.md");
        assertThat(shelf.paths("and on macOS?", nod("the printer"), asker("the VPN token")).getFirst())
                .isEqualTo("vpn.md");
    }

    @Test
    void ofPassagesThatFitAlikeTheOneInTheDocumentOfTheConversationIsFirst() {
        putLimits();

        var tokens = asker("who blocks lost tokens?");
        var store = asker("is it in the store?");

        assertThat(pagesOfLimits(tokens, asker("and the tray?"))).containsExactly("vpn.md", "printing.md");
        assertThat(pagesOfLimits(store, asker("from the dock?"))).containsExactly("printing.md", "vpn.md");
    }

    @Test
    void theDocumentOfTheConversationMakesAnAnswerNoLikelier() {
        putLimits();

        var explanation = shelf.explain("how many devices may I have?", asker("who blocks lost tokens?"));

        var parts = explanation.parts().getFirst();
        var words = parts.stream().limit(parts.size() - 1).mapToDouble(Part::score).sum();
        assertThat(parts.getLast().score()).isGreaterThan(0.1 * words);
        assertThat(explanation.reading()).last()
                .asString()
                .startsWith(String.format(Locale.ROOT, "the best passage has %.1f of", words));
    }

    @Test
    void aConversationIsAboutWhatItsLastTurnsWereAbout() {
        putLimits();

        var tokens = asker("who blocks lost tokens?");
        var store = asker("is it in the store?");

        assertThat(pagesOfLimits(store, store, store, store, store, tokens, tokens, tokens, tokens)).first()
                .isEqualTo("vpn.md");
        assertThat(pagesOfLimits(tokens, tokens, tokens, tokens, tokens, store, store, store, store)).first()
                .isEqualTo("printing.md");
    }

    /** The pages that have the same passage on limits, in the order in which a question about them finds it. */
    private List<String> pagesOfLimits(Turn... earlier) {
        return shelf.find("how many devices may I have?", earlier)
                .hits()
                .stream()
                .map(Hit::passage)
                .filter(passage -> passage.headings().equals(List.of("Limits")))
                .map(Passage::path)
                .toList();
    }

    private void putLimits() {
        shelf.withSections("vpn.md", "VPN",
                "Tokens\nA lost VPN token is blocked by the service desk.",
                "Windows\nOn Windows, open the tray and choose the office profile.",
                "Limits\nEverybody may have five devices.")
                .withSections("printing.md", "Printing",
                        "Windows\nOn Windows, add the printer from the store.",
                        "macOS\nOn macOS, add the printer from the dock.",
                        "Limits\nEverybody may have five devices.");
    }

    @Test
    void wordsSaidBeforeAreNotMended() {
        var alone = shelf.find("and on macOS?");
        var after = shelf.find("and on macOS?", asker("the pinter"));

        assertThat(after.hits()).extracting(hit -> hit.passage().id())
                .containsExactlyInAnyOrderElementsOf(
                        alone.hits().stream().map(hit -> hit.passage().id()).toList());
        assertThat(shelf.explain("and on macOS?", asker("the pinter")).reading())
                .noneMatch(sentence -> sentence.contains("print"));
    }

    @Test
    void aQuestionWithoutWordsOfItsOwnIsReadFromTheConversation() {
        assertThat(shelf.paths("???", asker("the printer"))).isNotEmpty().containsOnly("printing.md");
        assertThat(shelf.paths("", nod(""), asker(" "))).isEmpty();
    }

    @Test
    void aVeryLongThreadIsReadByItsMostTellingWords() {
        var turns = IntStream.range(0, 300)
                .mapToObj(i -> asker("Line %d: %s".formatted(i, pasted(100))))
                .toList();
        shelf.with("log.md", "Log", pasted(3_000));

        var paths = shelf.paths("where do I add the printer on macOS", turns.toArray(Turn[]::new));
        var reading = shelf.explain("where do I add the printer on macOS", turns.toArray(Turn[]::new))
                .reading();

        assertThat(paths).contains("printing.md", "log.md");
        assertThat(reading).hasSizeLessThan(40);
    }

    @Test
    void pastedKeysAndLogsAreCutToWhatCanBeSearched() {
        var keys = IntStream.range(0, 20)
                .mapToObj(i -> Character.toString('a' + i).repeat(120) + IntStream.range(0, 120)
                        .mapToObj(j -> Character.toString('a' + (i * 7 + j * j) % 26))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining(" "));

        assertThat(shelf.paths("printer " + keys)).startsWith("printing.md");
        assertThat(shelf.paths("and the printer?", asker(keys), nod(keys))).startsWith("printing.md");
        assertThat(shelf.paths(String.join("\n", Collections.nCopies(5_000, "printer " + pasted(20)))))
                .startsWith("printing.md");
    }

    private static String pasted(int words) {
        return IntStream.range(0, words).mapToObj(i -> "frame" + i + "x").collect(Collectors.joining(" "));
    }

    private static Turn asker(String text) {
        return new Turn(Speaker.ASKER, text);
    }

    private static Turn nod(String text) {
        return new Turn(Speaker.NOD, text);
    }
}
