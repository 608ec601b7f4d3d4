package dev.nod.model;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A language model to use.
 *
 * @param name      what it is called in cards, reports and logs
 * @param kind      how its server is spoken to
 * @param address   where that is
 * @param model     what the model is called there
 * @param structure how it is made to answer in a form
 * @param prices    what it costs; null if that is not known, and then nothing is said to be spent
 * @param patience  how long it may take
 * @param tuning    how it writes
 */
public record ModelSettings(
        String name,
        ModelKind kind,
        Address address,
        String model,
        Structure structure,
        @Nullable Prices prices,
        Patience patience,
        Tuning tuning) {

    public ModelSettings {
        if (name.isBlank() || model.isBlank()) {
            throw new IllegalArgumentException("a model needs a name, here and there");
        }
    }

    /** One that takes a schema, without a key and without prices. */
    public static ModelSettings of(String name, ModelKind kind, URI url, String model) {
        return new ModelSettings(name, kind, Address.of(url), model, Structure.SCHEMA, null, Patience.USUAL,
                Tuning.NONE);
    }

    /** What is appended to the address, where servers of this kind usually have something. */
    String path(String usual) {
        return address.path() == null ? usual : address.path();
    }

    /** What a call cost, in millionths of the currency of the prices; 0 if they are not known. */
    long micros(Tally tally) {
        return prices == null ? 0 : prices.of(tally);
    }

    /** How many tokens it may write for that much money. */
    long affordable(long micros, long inputTokens) {
        return prices == null ? Long.MAX_VALUE : prices.affordable(micros, inputTokens);
    }
}
