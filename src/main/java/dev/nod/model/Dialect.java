package dev.nod.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import okhttp3.HttpUrl;
import okhttp3.Request;

/** How servers of one kind are asked, and how they answer, piece by piece. */
interface Dialect {

    /** Appends to the address what leads to the model. */
    void locate(HttpUrl.Builder url, ModelSettings settings);

    /** Adds what opens the door, and what servers of this kind want to know besides. */
    void sign(Request.Builder request, Address address);

    /** What is sent. Nothing in it ever lets the model call a tool. */
    ObjectNode body(ModelSettings settings, Question question);

    /**
     * Reads one piece of the answer.
     *
     * @throws UnusableException if it is nothing that such a server says
     */
    void read(JsonNode piece, Writing writing) throws UnusableException;
}
