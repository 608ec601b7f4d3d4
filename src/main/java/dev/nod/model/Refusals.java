package dev.nod.model;

import dev.nod.knowledge.EmbeddingsUnavailableException;

/** What it means when a server answers with another status than 200, and what to do. */
final class Refusals {

    private Refusals() {}

    /** Whether it may be the texts that the server does not take. */
    static boolean isOfTexts(int status) {
        return status == 400 || status == 413 || status == 422;
    }

    static EmbeddingsUnavailableException unavailable(int status) {
        return new EmbeddingsUnavailableException(sentence(status));
    }

    static String sentence(int status) {
        return "the embeddings endpoint answers with status %d: %s".formatted(status, switch (status) {
            case 400, 422 ->
                "it does not take the request; is the model's name right, and are texts short enough?";
            case 401, 403 -> "it does not take the key; see embeddings.key_env";
            case 404 -> "there is no such address or model; see embeddings.url and embeddings.model";
            case 413 -> "the texts are too long; see embeddings.batch";
            case 429 -> "it has been asked too often";
            default -> status < 400
                    ? "it leads elsewhere; give that address as embeddings.url"
                    : "it is not well";
        });
    }
}
