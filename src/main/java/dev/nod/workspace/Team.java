package dev.nod.workspace;

import java.time.Instant;
import java.util.List;

/** The fixed facts about the workspace itself, the app installed in it and its user groups. */
final class Team {

    static final String ID = "T0TRYOUT01";
    static final String NAME = "Tryout";
    static final String DOMAIN = "tryout";
    static final String APP_ID = "A0NOD00001";
    static final String BOT_ID = "B0NOD00001";
    static final List<UserGroup> GROUPS = List.of(
            new UserGroup("S0APPROVE1", "nod-approvers", "Nod approvers", "Those whose thumbs-up counts",
                    List.of(People.BEN.id(), People.MIA.id())),
            new UserGroup("S0PEOPLE01", "people-team", "People team", "Those who care for all others",
                    List.of(People.HANA.id())));
    static final long CREATED = Instant.parse("2026-01-05T09:00:00Z").getEpochSecond();

    /** People who can be mentioned together. */
    record UserGroup(String id, String handle, String name, String description, List<String> members) {

        UserGroup {
            members = List.copyOf(members);
        }
    }

    private Team() {}
}
