package org.renkei.core.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.renkei.api.error.InvalidInputException;

/**
 * Makes a record from a file that a person wrote, as far as it can be made, and tells everything that stands in the way with
 * its line. JSON-B would stop at the first.
 */
final class FileBinder {
    private final Tape tape;
    private final Shape document;
    private final Problems problems;
    private final DefinedIds ids;

    /** @param known the keys that an error may repeat */
    FileBinder(Tape tape, Shape document, Predicate<String> known) {
        this.tape = tape;
        this.document = document;
        this.problems = new Problems(tape, new TapePath(tape, known));
        this.ids = new DefinedIds(tape, document);
    }

    /**
     * Makes the whole.
     *
     * @param check what must hold besides; it refuses with the path of a field
     */
    <T> T make(Class<T> type, Consumer<T> check) {
        new ShapeCheck(tape, true, problems).document(document);
        Object made = value(0, document, type);
        if (made != null) {
            try {
                check.accept(type.cast(made));
            } catch (InvalidInputException e) {
                refused(0, e);
            }
        }
        problems.refuseAny();
        return type.cast(Objects.requireNonNull(made, "what has no problem is made"));
    }

    /** Returns what the node holds; null if it is absent, or if something is wrong with it. */
    private @Nullable Object value(int node, Shape shape, Type type) {
        if (tape.type(node) == Tape.NULL || problems.at(node)) {
            return null;
        }
        if (shape instanceof RecordShape structure) {
            return structure(node, structure);
        }
        if (shape instanceof Shape.Union union) {
            return structure(node, union.binding().members().get(tape.mark(node) - 1));
        }
        if (shape instanceof Shape.Sequence sequence) {
            return sequence(node, sequence, (ParameterizedType) type);
        }
        if (shape instanceof Shape.Mapping mapping) {
            return mapping(node, mapping, (ParameterizedType) type);
        }
        return single(node, shape);
    }

    private @Nullable Object structure(int object, RecordShape shape) {
        @Nullable Object[] components = new Object[shape.fields().size()];
        for (RecordShape.Field field : shape.fields()) {
            int node = tape.valueOf(object, field.ascii());
            boolean optional =
                    field.type() instanceof ParameterizedType generic && generic.getRawType() == Optional.class;
            Type inner = optional ? argument((ParameterizedType) field.type(), 0) : field.type();
            Object value = node < 0 ? null : value(node, field.shape(), inner);
            components[field.position()] = optional ? Optional.ofNullable(value) : value;
        }
        return problems.within(object) ? null : created(object, shape, components);
    }

    private @Nullable Object created(int object, RecordShape shape, @Nullable Object[] components) {
        try {
            return shape.create(components);
        } catch (InvalidInputException e) {
            refused(object, e);
        } catch (RuntimeException e) {
            // e may carry content, so it ends here
            problems.raise(object, "", BindingFailure.RULE, BindingFailure.FIX);
        }
        return null;
    }

    private Collection<@Nullable Object> sequence(int array, Shape.Sequence shape, ParameterizedType type) {
        boolean distinct = type.getRawType() == Set.class;
        Collection<@Nullable Object> elements = distinct ? new LinkedHashSet<>() : new ArrayList<>();
        for (int node = array + 1; node < tape.next(array); node = tape.next(node)) {
            Object element = value(node, shape.element(), argument(type, 0));
            if (!elements.add(element) && element != null) {
                problems.raise(node, "", "each may stand there once", "remove the repetition");
            }
        }
        return elements;
    }

    private Map<String, @Nullable Object> mapping(int object, Shape.Mapping shape, ParameterizedType type) {
        Map<String, @Nullable Object> entries = new LinkedHashMap<>();
        for (int key = object + 1; key < tape.next(object); key = tape.next(key + 1)) {
            entries.put(tape.text(key), value(key + 1, shape.value(), argument(type, 1)));
        }
        return entries;
    }

    private @Nullable Object single(int node, Shape shape) {
        String text = tape.text(node);
        if (shape instanceof Shape.Adapted adapted) {
            try {
                return adapted.adapter().adaptFromJson(text);
            } catch (InvalidInputException e) {
                problems.raise(node, "", e.rule(), ids.meant(node, e.fix()));
                return null;
            }
        }
        if (shape instanceof Shape.Whole whole) {
            boolean small = whole.max() == Integer.MAX_VALUE;
            return small ? (Object) Integer.valueOf(text) : (Object) Long.valueOf(text);
        }
        if (shape instanceof Shape.Real) {
            return Double.valueOf(text);
        }
        return shape instanceof Shape.Flag ? (Object) (tape.type(node) == Tape.TRUE) : text;
    }

    /** Notes what a constructor refused, at the very value that it meant. */
    private void refused(int object, InvalidInputException refusal) {
        FieldWalk.Place place = new FieldWalk(tape).follow(object, refusal.field());
        Optional<Integer> undefined = place.missing().isEmpty() ? ids.undefined(place.node()) : Optional.empty();
        int node = undefined.orElse(place.node());
        String fix = undefined.isPresent() ? ids.meant(node, refusal.fix()) : refusal.fix();
        problems.raise(node, place.missing(), refusal.rule(), fix);
    }

    private static Type argument(ParameterizedType type, int index) {
        return type.getActualTypeArguments()[index];
    }
}
