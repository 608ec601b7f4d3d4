package dev.nod.draft.prompt;

/**
 * What a model is told.
 *
 * @param instructions what to do and how, written by the team
 * @param material     the question, what was said before it and the passages, as data
 */
public record Prompt(String instructions, String material) {

    public Prompt {
        if (instructions.isBlank() || material.isBlank()) {
            throw new IllegalArgumentException("a prompt needs instructions and material");
        }
    }
}
