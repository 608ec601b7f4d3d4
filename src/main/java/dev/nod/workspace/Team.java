package dev.nod.workspace;

import java.time.Instant;
import java.util.List;

/** The fixed facts about the workspace itself, the app installed in it and its one user group. */
final class Team {

    static final String ID = "T0TRYOUT01";
    static final String NAME = "Tryout";
    static final String DOMAIN = "tryout";
    static final String APP_ID = "A0NOD00001";
    static final String BOT_ID = "B0NOD00001";
    static final String APPROVERS_ID = "S0APPROVE1";
    static final String APPROVERS_HANDLE = "nod-approvers";
    static final List<String> APPROVERS = List.of(People.BEN.id(), People.MIA.id());
    static final long CREATED = Instant.parse("2026-01-05T09:00:00Z").getEpochSecond();

    private Team() {}
}
