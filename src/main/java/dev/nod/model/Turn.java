package dev.nod.model;

/**
 * One thing that was said to a model, or by it.
 *
 * @param byModel whether the model said it
 */
record Turn(boolean byModel, String text) {}
