package dev.nod.action;

import dev.nod.draft.Draft;
import dev.nod.request.Person;
import dev.nod.request.Request;

/**
 * An answer that a person released.
 *
 * @param request    the question
 * @param draft      what was approved
 * @param approvedBy who approved it
 */
public record Answer(Request request, Draft draft, Person approvedBy) {}
