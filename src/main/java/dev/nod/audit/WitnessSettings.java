package dev.nod.audit;

import java.time.LocalTime;

/**
 * Where and when the head of the chain is posted each day.
 *
 * @param channel the name or id of a channel
 * @param at      when, by this computer's clock
 */
public record WitnessSettings(String channel, LocalTime at) {}
