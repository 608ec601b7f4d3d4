package dev.nod.config;

/**
 * Something wrong with the settings.
 *
 * @param file    the file, or "environment"
 * @param line    its line, counted from 1; 0 when the problem has none
 * @param key     the path of the key or the name of the variable; empty when it is about the file as a whole
 * @param message what is wrong and, where that is not plain, what to do
 */
public record Problem(String file, int line, String key, String message) {

    @Override
    public String toString() {
        var place = line == 0 ? file : file + ":" + line;
        return key.isEmpty() ? place + ": " + message : place + ": " + key + ": " + message;
    }
}
