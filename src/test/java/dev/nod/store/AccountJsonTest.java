package dev.nod.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nod.draft.Account;
import dev.nod.draft.Check;
import dev.nod.draft.Finding;
import dev.nod.draft.Odds;
import dev.nod.draft.StepReport;
import dev.nod.draft.Usage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccountJsonTest {

    @Test
    void keepsEverything() {
        var account = new Account("fake-1", List.of("It was slow."),
                List.of(new Finding(Check.FACTS, "2027 does not stand in the sources", true)),
                List.of(new StepReport("draft", Duration.ofMillis(3_140), new Usage(1, 2_000, 140, 12_000),
                        "3 statements")),
                Map.of("service", "web"), new Odds(.75, 134));

        assertThat(AccountJson.read(AccountJson.write(account))).isEqualTo(account);
    }

    @Test
    void keepsThatNothingIsKnown() {
        assertThat(AccountJson.read(AccountJson.write(Account.NONE))).isEqualTo(Account.NONE);
    }

    @Test
    void refusesACheckThatThereIsNot() {
        var json = AccountJson
                .write(new Account(null, List.of(), List.of(new Finding(Check.FACTS, "2027", true)),
                        List.of(), Map.of(), null))
                .replace("FACTS", "TASTE");

        assertThatThrownBy(() -> AccountJson.read(json)).isInstanceOf(StoreException.class);
    }
}
