package dev.nod.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nod.approval.PeopleUnavailableException;
import dev.nod.approval.Voter;
import dev.nod.request.Person;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlackPeopleTest {

    private static final String BEN = """
        {"ok":true,"user":{"id":"U0BEN00001","team_id":"T0ACME0001","profile":{"email":"ben@example.com"}%s}}""";

    private StubApi slack;
    private SlackSession session;
    private SlackPeople people;

    @BeforeEach
    void open() {
        slack = new StubApi();
        session = slack.open();
        people = new SlackPeople(session);
        slack.answer("users.info", BEN.formatted(""));
        slack.answer("usergroups.list",
                "{\"ok\":true,\"usergroups\":[{\"id\":\"S0APPROVE1\",\"handle\":\"approvers\"}]}");
        slack.answer("usergroups.users.list", "{\"ok\":true,\"users\":[\"U0BEN00001\"]}");
    }

    @AfterEach
    void close() {
        session.close();
        slack.close();
    }

    @Test
    void knowsAMemberAndAsksAboutNoGroupUnasked() {
        assertThat(people.voter(Samples.BEN, Set.of()))
                .isEqualTo(new Voter(Samples.BEN, Voter.Kind.MEMBER, "ben@example.com", Set.of()));
        assertThat(slack.calls("usergroups.list")).isZero();
    }

    @Test
    void asksAfreshAtEachVote() {
        people.voter(Samples.BEN, Set.of());
        slack.answer("users.info", BEN.formatted(",\"deleted\":true"));

        assertThat(people.voter(Samples.BEN, Set.of()).kind()).isEqualTo(Voter.Kind.DEACTIVATED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
        ,"is_bot":true                                   ~ BOT
        ,"is_workflow_bot":true                          ~ BOT
        ,"is_restricted":true                            ~ GUEST
        ,"is_ultra_restricted":true                      ~ GUEST
        ,"is_stranger":true                              ~ FOREIGN
        ,"team_id":"T0OTHER001"                          ~ FOREIGN
        ,"enterprise_user":{"enterprise_id":"E0OTHER01"} ~ FOREIGN
        ,"deleted":true                                  ~ DEACTIVATED
        """)
    void tellsWhoCannotDecide(String field, Voter.Kind kind) {
        var base = field.contains("\"team_id\"") ? BEN.replace("\"team_id\":\"T0ACME0001\",", "") : BEN;
        slack.answer("users.info", base.formatted(field));

        assertThat(people.voter(Samples.BEN, Set.of("approvers")))
                .isEqualTo(new Voter(Samples.BEN, kind, "ben@example.com", Set.of()));
    }

    @Test
    void takesSomebodyWhoComesFromElsewhereForForeignWhateverTheProfileSays() {
        assertThat(people.voter(new Person("T0OTHER001", "U0BEN00001"), Set.of()).kind())
                .isEqualTo(Voter.Kind.FOREIGN);
    }

    @Test
    void findsGroupsByIdAndByHandleAsTheyWereGiven() {
        assertThat(people.voter(Samples.BEN, Set.of("@Approvers", "S0APPROVE1", "strangers")).groups())
                .containsExactlyInAnyOrder("@Approvers", "S0APPROVE1");

        slack.answer("usergroups.users.list", "{\"ok\":true,\"users\":[\"U0MIA00001\"]}");
        assertThat(people.voter(Samples.BEN, Set.of("@Approvers")).groups()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing_scope", "ratelimited", "user_not_found", "internal_error"})
    void takesNobodyForAnythingWhenSlackDoesNotTell(String error) {
        slack.refuse("users.info", error);

        assertThatThrownBy(() -> people.voter(Samples.BEN, Set.of()))
                .isInstanceOf(PeopleUnavailableException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing_scope", "plan_upgrade_required", "ratelimited", "internal_error"})
    void countsNobodyIntoGroupsThatSlackDoesNotTell(String error) {
        slack.refuse("usergroups.users.list", error);

        assertThat(people.voter(Samples.BEN, Set.of("S0APPROVE1")))
                .isEqualTo(new Voter(Samples.BEN, Voter.Kind.MEMBER, "ben@example.com", Set.of()));
    }
}
