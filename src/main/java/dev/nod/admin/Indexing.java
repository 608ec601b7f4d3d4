package dev.nod.admin;

import dev.nod.knowledge.PassageIndex;
import dev.nod.knowledge.Reindexing;
import dev.nod.knowledge.Schedule;

/**
 * The parts that keep the documents indexed.
 *
 * @param schedule when each source is looked at next
 */
public record Indexing(Reindexing reindexing, PassageIndex index, Schedule schedule) {}
