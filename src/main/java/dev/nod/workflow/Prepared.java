package dev.nod.workflow;

import dev.nod.draft.Account;
import dev.nod.draft.Drafted;

/**
 * What came of a plan.
 *
 * @param drafted the answer, or that there is none
 * @param account how it came about; its values are those that a model found, which nobody has checked yet
 */
public record Prepared(Drafted drafted, Account account) {}
