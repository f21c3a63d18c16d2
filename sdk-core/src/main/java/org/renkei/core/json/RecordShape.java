package org.renkei.core.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The components of a record, in the order of their names, as the canonical form has them. */
final class RecordShape implements Shape {
    private final Class<?> type;
    private final Constructor<?> constructor;
    private final List<Field> fields;

    RecordShape(Class<?> type) {
        this.type = type;
        RecordComponent[] components = type.getRecordComponents();
        List<Field> found = new ArrayList<>();
        for (int i = 0; i < components.length; i++) {
            found.add(
                    new Field(components[i].getName(), components[i].getGenericType(), components[i].getAccessor(), i));
        }
        found.sort(Comparator.comparing(Field::name));
        this.fields = List.copyOf(found);
        try {
            this.constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type.getName() + " has no canonical constructor", e);
        }
    }

    Class<?> type() {
        return type;
    }

    List<Field> fields() {
        return fields;
    }

    /**
     * Finds the field that a key names.
     *
     * @param hint where to look first: keys usually stand in order
     * @return its index, or -1
     */
    int find(Tape tape, int key, int hint) {
        for (int i = 0; i < fields.size(); i++) {
            int index = (hint + i) % fields.size();
            if (tape.textIs(key, fields.get(index).ascii())) {
                return index;
            }
        }
        return -1;
    }

    /** Makes the record; what its constructor throws comes out as it is. */
    Object create(@Nullable Object[] components) {
        try {
            return constructor.newInstance(components);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException broken) {
                throw broken;
            }
            throw new IllegalStateException("the constructor of " + type.getName() + " failed");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName() + " is not public", e);
        }
    }

    /** One component. */
    static final class Field {
        private final String name;
        private final byte[] ascii;
        private final Type type;
        private final Method accessor;
        private final int position;
        private @Nullable Shape shape;

        private Field(String name, Type type, Method accessor, int position) {
            this.name = name;
            this.ascii = name.getBytes(StandardCharsets.US_ASCII);
            this.type = type;
            this.accessor = accessor;
            accessor.setAccessible(true); // public anyhow; this spares the check at every call
            this.position = position;
        }

        String name() {
            return name;
        }

        byte[] ascii() {
            return ascii;
        }

        Type type() {
            return type;
        }

        int position() {
            return position;
        }

        Shape shape() {
            if (shape == null) {
                throw new IllegalStateException("the shape of '" + name + "' is not known yet");
            }
            return shape;
        }

        void shape(Shape known) {
            shape = known;
        }

        /** Returns the component's value in {@code record}; null if it is absent. */
        @Nullable
        Object of(Object record) {
            try {
                Object value = accessor.invoke(record);
                return value instanceof Optional<?> optional ? optional.orElse(null) : value;
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("component '" + name + "' cannot be read", e);
            }
        }
    }
}
