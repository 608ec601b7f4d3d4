package dev.nod.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.CompletableFuture;

/** Something that a person does on the chat page; the answer may have to wait for the app. */
interface PageCall {

    CompletableFuture<ObjectNode> answer(Person person, Arguments arguments);

    static CompletableFuture<ObjectNode> done() {
        return CompletableFuture.completedFuture(Json.object().put("ok", true));
    }
}
