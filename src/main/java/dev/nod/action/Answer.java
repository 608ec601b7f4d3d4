package dev.nod.action;

import dev.nod.request.Person;
import dev.nod.request.Request;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer that people released, or a rule of theirs.
 *
 * @param request    the question
 * @param release    what was approved
 * @param approvedBy who approved it; nobody if a rule did
 * @param editor     who wrote it, or null when nobody changed Nod's draft
 */
public record Answer(Request request, Release release, List<Person> approvedBy, @Nullable Person editor) {

    public Answer {
        approvedBy = List.copyOf(approvedBy);
    }
}
