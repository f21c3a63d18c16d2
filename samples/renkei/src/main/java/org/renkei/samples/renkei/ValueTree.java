package org.renkei.samples.renkei;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.renkei.api.charter.Charter;
import org.renkei.api.id.Id;
import org.renkei.api.marking.Tlp;
import org.renkei.api.retrieval.Cursor;

/**
 * Turns the API's values into maps, lists, text, numbers, booleans and enums, in the order of their components. A record that is
 * one of several kinds says first which.
 */
final class ValueTree {
    private ValueTree() {}

    static Object of(Object value) {
        if (value instanceof Id id) {
            return id.value();
        } else if (value instanceof Cursor cursor) {
            return cursor.value();
        } else if (value instanceof Tlp label) {
            return label.label();
        } else if (value instanceof Enum<?> word && isOfCharter(word)) {
            // as charter files have them: what is shown can be edited and checked again
            return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
        } else if (value instanceof Record values) {
            return components(values);
        } else if (value instanceof Map<?, ?> map) {
            Map<String, Object> tree = new LinkedHashMap<>();
            map.forEach((name, inner) -> tree.put(name.toString(), of(inner)));
            return tree;
        } else if (value instanceof Collection<?> many) {
            return many.stream().map(ValueTree::of).toList();
        } else if (value instanceof Number || value instanceof Boolean || value instanceof Enum<?>) {
            return value;
        }
        return value.toString();
    }

    private static boolean isOfCharter(Enum<?> word) {
        return word.getDeclaringClass().getPackage().equals(Charter.class.getPackage());
    }

    /** Returns what is there: an absent component has no entry. */
    private static Map<String, Object> components(Record values) {
        Map<String, Object> tree = new LinkedHashMap<>();
        if (Arrays.stream(values.getClass().getInterfaces()).anyMatch(Class::isSealed)) {
            tree.put("kind", kind(values));
        }
        for (RecordComponent component : values.getClass().getRecordComponents()) {
            Object inner = read(values, component);
            if (inner instanceof Optional<?> optional) {
                optional.ifPresent(present -> tree.put(component.getName(), of(present)));
            } else {
                tree.put(component.getName(), of(inner));
            }
        }
        return tree;
    }

    /** Returns the word for which of several kinds a value is, such as {@code change-class}. */
    static String kind(Record value) {
        String name = value.getClass().getSimpleName();
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static Object read(Record values, RecordComponent component) {
        try {
            return component.getAccessor().invoke(values);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a value of the API cannot be read", e);
        }
    }
}
