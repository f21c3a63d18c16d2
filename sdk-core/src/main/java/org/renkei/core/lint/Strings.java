package org.renkei.core.lint;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.id.Id;
import org.renkei.api.indicator.Indicator;

/**
 * Goes through all strings of a value of the API and makes the value anew with what a visitor puts in their place. It asks the
 * records themselves what they consist of, so a component that is added later cannot be forgotten, neither when strings are
 * looked at nor when they are put back. Ids are the council's, and no strings.
 *
 * <p>An indicator whose value is empty afterwards is left out, and so is what cannot be without it.
 */
final class Strings {
    private final Visitor visitor;

    Strings(Visitor visitor) {
        this.visitor = visitor;
    }

    /** Returns {@code record} with another value of one component. */
    static <R extends Record> R with(R record, String name, Optional<?> value) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            arguments[i] = components[i].getName().equals(name) ? value.orElseThrow() : read(record, components[i]);
        }
        return made(record, "", arguments);
    }

    /** Returns {@code value}, which stands at {@code path}, with other strings; empty if it is to be left out. */
    Optional<Object> anew(String path, Object value) {
        if (value instanceof String text) {
            return Optional.of(visitor.visit(path, text, false));
        }
        if (value instanceof Optional<?> optional) {
            return Optional.of(optional.<Object>flatMap(inner -> anew(path, inner)));
        }
        if (value instanceof List<?> list) {
            return Optional.of(elements(path, list));
        }
        return value instanceof Record record && !(value instanceof Id) ? record(path, record) : Optional.of(value);
    }

    private List<Object> elements(String path, List<?> list) {
        List<Object> elements = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            anew(path + "[" + i + "]", list.get(i)).ifPresent(elements::add);
        }
        return elements;
    }

    private Optional<Object> record(String path, Record record) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Object[] arguments = new Object[components.length];
        boolean changed = false;
        for (int i = 0; i < components.length; i++) {
            Object old = read(record, components[i]);
            Optional<Object> argument = component(record, path + "." + components[i].getName(), old);
            if (argument.isEmpty()) {
                return argument;
            }
            arguments[i] = argument.get();
            changed |= !old.equals(arguments[i]);
        }
        return Optional.of(changed ? made(record, path + ".", arguments) : record);
    }

    private Optional<Object> component(Record record, String path, Object value) {
        if (record instanceof Indicator indicator && path.endsWith(".value")) {
            String text = visitor.visit(path, indicator.value(), true);
            return text.isBlank() ? Optional.empty() : Optional.of(text);
        }
        return anew(path, value);
    }

    private static Object read(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record of the API cannot be read", e);
        }
    }

    /** Names the whole path of a component that does not keep its rule any more. */
    private static <R extends Record> R made(R like, String path, Object... arguments) {
        try {
            Class<?>[] types = Arrays.stream(like.getClass().getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            @SuppressWarnings("unchecked") // a class makes instances of itself
            Constructor<R> canonical = (Constructor<R>) like.getClass().getDeclaredConstructor(types);
            return canonical.newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof InvalidInputException refusal) {
                throw new InvalidInputException(path + refusal.field(), refusal.rule(), refusal.fix());
            }
            throw new IllegalStateException("a record of the API cannot be made", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record of the API cannot be made", e);
        }
    }

    /** Is shown every string. */
    interface Visitor {
        /**
         * Returns what stands in place of {@code text}.
         *
         * @param isValue whether it is the value of an indicator
         */
        String visit(String path, String text, boolean isValue);
    }
}
