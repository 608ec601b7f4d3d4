package dev.nod.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The fields of an object, of which none may be missing, and none unknown. */
final class Fields {

    private final JsonNode object;

    private Fields(JsonNode object) {
        this.object = object;
    }

    static Fields of(JsonNode object, Set<String> names) throws UnusableException {
        if (!object.isObject()) {
            throw new UnusableException("has something else where an object belongs");
        }
        for (var name : names) {
            if (!object.has(name)) {
                throw new UnusableException("lacks '%s'".formatted(name));
            }
        }
        if (object.size() != names.size()) {
            throw new UnusableException(
                    "has a field that was not asked for beside " + String.join(", ", names));
        }
        return new Fields(object);
    }

    String text(String name) throws UnusableException {
        if (!object.path(name).isTextual()) {
            throw wrong(name, "a text");
        }
        return object.path(name).textValue();
    }

    boolean flag(String name) throws UnusableException {
        if (!object.path(name).isBoolean()) {
            throw wrong(name, "true or false");
        }
        return object.path(name).booleanValue();
    }

    double share(String name) throws UnusableException {
        var value = object.path(name).isNumber() ? object.path(name).doubleValue() : Double.NaN;
        if (!(value >= 0 && value <= 1)) {
            throw wrong(name, "a number from 0 to 1");
        }
        return value;
    }

    JsonNode value(String name) {
        return object.path(name);
    }

    <T> List<T> list(String name, Reading<T> each) throws UnusableException {
        if (!object.path(name).isArray()) {
            throw wrong(name, "a list");
        }
        var items = new ArrayList<T>();
        for (var item : object.path(name)) {
            items.add(each.read(item));
        }
        return items;
    }

    private static UnusableException wrong(String name, String wanted) {
        return new UnusableException("has '%s' that is not %s".formatted(name, wanted));
    }

    /** Makes a value of a part. */
    interface Reading<T> {

        T read(JsonNode part) throws UnusableException;
    }
}
