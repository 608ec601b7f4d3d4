package dev.nod.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.action.Answer;
import dev.nod.action.Notice;
import dev.nod.action.Release;
import dev.nod.draft.Draft;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AnswerPostsTest {

    @Test
    void saysThatALongAnswerIsCut() {
        var draft = Samples.draft("word ".repeat(4_000));

        assertThat(AnswerText.sections(new Release.Quoted(draft)).getLast())
                .contains("This is not all of it");
    }

    @Test
    void givesTheAskerTheSameWordsThatWereApproved() {
        var proposal = Samples
                .proposal(Samples.draft("Open the portal.", "- press `Reset`", "long ".repeat(3_000)));
        var approved = AnswerText.sections(proposal.release());

        var posted = AnswerPosts.answer(Samples.answer(proposal))
                .blocks()
                .stream()
                .map(Samples::text)
                .toList();

        assertThat(posted).containsSubsequence(approved);
        assertThat(posted.getLast()).isEqualTo("\"Approved by <@U0BEN00001>\"");
        assertThat(posted.get(posted.size() - 2))
                .isEqualTo("*Source*\n1. <https://handbook.example.com/vpn#tokens|VPN › Tokens>");
    }

    @Test
    void tellsTheAskerOfWhenASourceIs() {
        var old = Samples.citation(LocalDate.of(2019, 5, 4));
        var answer = Samples
                .answer(Samples.proposal(new Draft(List.of(Samples.statement("Press reset.", old)), .9)));

        assertThat(Samples.json(AnswerPosts.answer(answer)))
                .contains("1. <https://h.example/vpn|VPN › Tokens> · updated 4 May 2019\"");
    }

    @Test
    void namesWhoEditedTheAnswer() {
        var written = new Release.Written("Ask the desk.", List.of());
        var answer = new Answer(Samples.question("How?"), written, List.of(Samples.BEN, Samples.ANA),
                Samples.BEN);

        var texts = AnswerPosts.answer(answer).blocks().stream().map(Samples::text).toList();

        assertThat(texts).containsExactly("Ask the desk.",
                "\"Approved by <@U0BEN00001> and <@U0ANA00001>  ·  edited by <@U0BEN00001>\"");
    }

    @ParameterizedTest
    @MethodSource
    void tellsTheAskerInPlainWordsWhyThereIsNoAnswer(Notice notice, List<String> words) {
        assertThat(AnswerPosts.notice(notice, Samples.question("How?")).text()).contains(words);
    }

    static List<Arguments> tellsTheAskerInPlainWordsWhyThereIsNoAnswer() {
        return List.of(
                Arguments.of(new Notice.NotFound(),
                        List.of("I did not find this in our documents. I have passed your "
                                + "question to the people in charge; they will answer you here.")),
                Arguments.of(new Notice.Declined(Samples.BEN, null),
                        List.of("<@U0BEN00001>", "decided not to send it", "ask them directly")),
                Arguments.of(new Notice.Declined(Samples.BEN, "not <now>"),
                        List.of("<@U0BEN00001>", "decided not to send it", "> not &lt;now&gt;")),
                Arguments.of(new Notice.Expired(), List.of("ask me again")),
                Arguments.of(new Notice.Stopped("its card is gone"), List.of("stopped", "its card is gone")),
                Arguments.of(new Notice.Called("Restart <web>", "job 7"),
                        List.of("*Restart &lt;web&gt;*: done.", "job 7")),
                Arguments.of(new Notice.CallFailed("Restart", "503"),
                        List.of("*Restart*", "could not be done", "503")),
                Arguments.of(new Notice.CallUncertain("Restart"),
                        List.of("*Restart*", "may have been done or not")),
                Arguments.of(new Notice.Failed(), List.of("went wrong", "answer you here")));
    }

    @Test
    void promisesAnAnswerWhereTheQuestionWasAsked() {
        var direct = Samples.question("How?", "D0ANA00001");

        assertThat(AnswerPosts.notice(new Notice.Failed(), direct).text()).contains("get back to you");
    }
}
