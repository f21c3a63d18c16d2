package org.renkei.testkit.council;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Makes values that differ from others in one place, however deep it lies. */
final class Rewriting {
    private Rewriting() {}

    /** Returns {@code value} with every {@code type} in it made another. */
    static <T> Object each(Object value, Class<T> type, UnaryOperator<T> change) {
        if (type.isInstance(value)) {
            return change.apply(type.cast(value));
        }
        if (value instanceof Optional<?> maybe) {
            return maybe.map(some -> each(some, type, change));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(one -> each(one, type, change)).toList();
        }
        if (value instanceof Set<?> set) {
            Set<Object> changed = new LinkedHashSet<>();
            set.forEach(one -> changed.add(each(one, type, change)));
            return changed;
        }
        if (value instanceof Record record && record.getClass().getName().startsWith("org.renkei.")) {
            return rebuilt(record, component -> each(read(component, record), type, change));
        }
        return value;
    }

    /** Returns {@code record} with another value as its component {@code name}. */
    @SuppressWarnings("unchecked")
    static <R extends Record, V> R with(R record, String name, UnaryOperator<V> change) {
        return (R) rebuilt(record, component -> {
            Object value = read(component, record);
            return component.getName().equals(name) ? change.apply((V) value) : value;
        });
    }

    private static Record rebuilt(Record record, Function<RecordComponent, Object> value) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        try {
            Constructor<? extends Record> constructor = record.getClass()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new));
            return constructor.newInstance(Arrays.stream(components).map(value).toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot rebuild " + record.getClass(), e);
        }
    }

    private static Object read(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException("a component of a public record can be read", impossible);
        }
    }
}
