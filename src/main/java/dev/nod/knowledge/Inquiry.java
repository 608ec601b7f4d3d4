package dev.nod.knowledge;

import java.util.Map;

/**
 * What another system is asked about, on whose behalf.
 *
 * @param asker     the id of who asks
 * @param question  in the asker's words
 * @param arguments the values that the asker gave by name; none for a plain question
 * @param clearance who is to see the answer
 */
public record Inquiry(String asker, String question, Map<String, String> arguments, Clearance clearance) {

    public Inquiry {
        arguments = Map.copyOf(arguments);
    }
}
