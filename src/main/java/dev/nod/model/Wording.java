package dev.nod.model;

/** What is told about models that fail: sentences without anything that a server said. */
final class Wording {

    static final String CANCELLED = "Nobody wants the answer any more.";
    static final String NONE = "There is no model to ask.";
    static final String OVER = "The time for an answer is over.";

    private Wording() {}

    static String status(ModelSettings model, int status) {
        return "The model %s answers with status %d: %s.".formatted(model.name(), status, switch (status) {
            case 400, 422 -> model.structure() == Structure.NONE
                    ? "it does not take the request; is the model's name right, and does it know what is set for it?"
                    : "it does not take the request; does it know what is set for it, such as structured?";
            case 401, 403 -> "it does not take the key";
            case 402 -> "it wants to be paid first";
            case 404 -> "there is no such address or model";
            case 413 -> "the request is too long for it";
            case 429 -> "it has been asked too often";
            case 503, 529 -> "it has too much to do";
            default -> status < 400 ? "it leads elsewhere" : "it is not well";
        });
    }

    static String unreachable(ModelSettings model, String why) {
        return "The model %s cannot be reached: %s.".formatted(model.name(), why);
    }

    /** Why it is asked once more. */
    static String again(ModelSettings model, Heard heard) {
        return heard instanceof Heard.Status(var code, _)
                ? status(model, code)
                : "The model %s could not be reached at first.".formatted(model.name());
    }

    static String brokenOff(ModelSettings model) {
        return "The answer of the model %s broke off.".formatted(model.name());
    }

    static String garbled(ModelSettings model, String what) {
        return "What the model %s sent %s.".formatted(model.name(), what);
    }

    static String late(ModelSettings model, String end) {
        return "The model %s is too slow: %s did not come in time.".formatted(model.name(), end);
    }

    static String refused(ModelSettings model) {
        return "The model %s, or a filter around it, does not want to answer.".formatted(model.name());
    }

    static String cutShort(ModelSettings model) {
        return "The answer of the model %s is longer than allowed.".formatted(model.name());
    }

    static String tooExpensive(ModelSettings model) {
        return "An answer of the model %s could cost more than allowed.".formatted(model.name());
    }

    static String leftAlone(ModelSettings model) {
        return "The model %s is left alone for a while, since it failed too often.".formatted(model.name());
    }
}
