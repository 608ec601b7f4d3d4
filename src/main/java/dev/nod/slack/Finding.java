package dev.nod.slack;

/**
 * What a check of the set-up found.
 *
 * @param what   what was looked at
 * @param isFine whether it is as Nod needs it
 * @param detail what it is, or what is wrong and what to do
 */
public record Finding(String what, boolean isFine, String detail) {}
