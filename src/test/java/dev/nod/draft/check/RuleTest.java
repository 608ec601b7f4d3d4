package dev.nod.draft.check;

import dev.nod.knowledge.Passage;
import dev.nod.testing.Drafts;
import java.util.List;

/** A passage that statements cite. */
abstract class RuleTest {

    static final Passage PASSAGE = Drafts.passage("VPN 3", "Fobs",
            """
                Reset a fob within 30 days, or call +49 32 1234567 from 9 am to 17:30. It costs €1,250.50 and takes two weeks
                or 24 working hours; 99.9% work. Since March 1, 2024 version 2.4.1 is used, on 10.0.0.12 and web-01.acme.example.
                Run `vpn reset --force /etc/vpn.conf` or `rm -rf /tmp/cache`, see https://status.acme.example/vpn?x=1 and
                README.md; error VPN-42 or E_TIMEOUT means GitHub is down. Write to help@acme.example, ask @benno in #it-help.
                A run of 10.000 steps of 1.5 GB in 1 h 20 minutes ends on 05/06/2025, twenty-one days later.""");

    static Cited cited() {
        return new Cited(List.of(PASSAGE));
    }
}
