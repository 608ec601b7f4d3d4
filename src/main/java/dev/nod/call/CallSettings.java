package dev.nod.call;

import java.util.List;
import java.util.Map;

/**
 * What calls need to know beside themselves.
 *
 * @param allowed what each action may dial besides public addresses, by its name; no other action is called
 * @param secrets the values of environment variables
 */
public record CallSettings(Map<String, List<AddressRange>> allowed, Map<String, String> secrets) {

    /** There are no actions. */
    public static final CallSettings NONE = new CallSettings(Map.of(), Map.of());

    public CallSettings {
        allowed = Map.copyOf(allowed);
        secrets = Map.copyOf(secrets);
    }

    @Override
    public String toString() {
        return "CallSettings[%s, secrets hidden]".formatted(allowed);
    }
}
