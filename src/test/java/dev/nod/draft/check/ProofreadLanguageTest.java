package dev.nod.draft.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nod.draft.Check;
import dev.nod.draft.Finding;
import dev.nod.testing.Queries;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers in another language than their question. */
class ProofreadLanguageTest extends ProofreadingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "How do I reset my fob?|Drehen Sie die Karte um und warten Sie auf das Licht.|English|German",
            "Wie setze ich meine Karte zurück und was ist zu tun?|Turn the fob over and wait for the light.|German|English",
            "Как сбросить карту?|Turn the fob over and wait for the light.|CYRILLIC|English",
            "如何重置我的卡？|Turn the fob over and wait for the light.|HAN|English",
            "Comment est-ce que je peux avoir une carte ?|Turn the fob over and wait for the light.|French|English"})
    void marksAnAnswerInAnotherLanguage(String question, String answer, String asked, String told) {
        var proof = proofreader.read(manuscript(claim(answer, "P1", "Turn the fob over.")), PASSAGES,
                Queries.about(question), _ -> true);

        assertThat(proof.findings()).containsExactly(
                new Finding(Check.LANGUAGE, "the question is in %s, the answer in %s".formatted(asked, told),
                        false));
        assertThat(answer(proof).statements()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"VPN fob?|Drehen Sie die Karte um.",
            "reset|Turn the fob over and wait for the light.",
            "How do I reset my fob?|Turn it over and wait.",
            "Wie lange ist das Licht an?|Warten Sie auf das Licht, es ist rot.",
            "kubectl get pods|Drehen Sie die Karte um und warten Sie auf das Licht."})
    void isSilentAboutLanguagesThatAreTheSameOrUnclear(String question, String answer) {
        assertThat(proofreader
                .read(manuscript(claim(answer, "P1", "Turn the fob over.")), PASSAGES,
                        Queries.about(question), _ -> true)
                .findings()).isEmpty();
    }
}
