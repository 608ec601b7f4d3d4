package dev.nod.workflow;

import dev.nod.draft.Drafted;
import dev.nod.draft.Finding;
import dev.nod.draft.StepReport;
import dev.nod.draft.prompt.Exchange;
import dev.nod.draft.prompt.Prompt;
import dev.nod.knowledge.Found;
import java.util.List;

/** What can be seen of a plan while it is carried out, for the people who run Nod. */
public sealed interface Trace {

    /** A search found this. */
    record Retrieved(Found found) implements Trace {}

    /** A model is asked this. */
    record Asked(Prompt prompt) implements Trace {}

    /** A model answered, or failed to. */
    record Answered(Exchange exchange) implements Trace {}

    /** The draft was held to its sources. */
    record Checked(Drafted drafted, List<Finding> findings) implements Trace {

        public Checked {
            findings = List.copyOf(findings);
        }
    }

    /** A step is over. */
    record Stepped(StepReport report) implements Trace {}
}
