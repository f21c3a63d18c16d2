package org.renkei.core.json;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.renkei.api.error.InvalidInputException;

/**
 * Compares a document with the shape of the record it is to become, before anything is bound: JSON-B would turn {@code "5"}
 * into 5, 1.7 into 1, and 4294967297 into 1. Also finds out the members of unions and notes them on the tape.
 */
final class ShapeCheck {
    private static final int MOST_NAMED = 12;

    private final Tape tape;
    private final boolean draft;
    private final TapePath path;

    /** @param draft whether unknown fields and kinds are refused; otherwise they come from a newer peer and are passed over */
    ShapeCheck(Tape tape, boolean draft, Predicate<String> known) {
        this.tape = tape;
        this.draft = draft;
        this.path = new TapePath(tape, known);
    }

    void document(Shape shape) {
        if (tape.type(0) == Tape.NULL) {
            throw new InvalidInputException("document", "it must not be null", "send a value");
        }
        check(0, shape);
    }

    private void check(int node, Shape shape) {
        int type = tape.type(node);
        if (type == Tape.NULL) {
            return; // the value's own constructor says whether it may be absent
        }
        if (shape instanceof RecordShape structure) {
            require(type == Tape.OBJECT, node, "an object");
            structure(node, structure, false);
        } else if (shape instanceof Shape.Sequence sequence) {
            require(type == Tape.ARRAY, node, "an array");
            for (int element = node + 1; element < tape.next(node); element = tape.next(element)) {
                check(element, sequence.element());
            }
        } else if (shape instanceof Shape.Union union) {
            require(type == Tape.OBJECT, node, "an object");
            union(node, union);
        } else if (shape instanceof Shape.Mapping mapping) {
            require(type == Tape.OBJECT, node, "an object");
            for (int key = node + 1; key < tape.next(node); key = tape.next(key + 1)) {
                check(key + 1, mapping.value());
            }
        } else {
            single(node, shape);
        }
    }

    private void single(int node, Shape shape) {
        int type = tape.type(node);
        if (shape instanceof Shape.Whole whole) {
            require(type == Tape.NUMBER, node, "a number");
            require(fits(node, whole), node, "an integer from " + whole.min() + " to " + whole.max());
        } else if (shape instanceof Shape.Real) {
            require(type == Tape.NUMBER, node, "a number");
        } else if (shape instanceof Shape.Flag) {
            require(type == Tape.TRUE || type == Tape.FALSE, node, "true or false");
        } else {
            require(type == Tape.STRING, node, "a string");
        }
    }

    private boolean fits(int node, Shape.Whole whole) {
        if (tape.has(node, Tape.FRACTIONAL) || tape.end(node) - tape.start(node) > 20) {
            return false;
        }
        try {
            long value = Long.parseLong(tape.text(node));
            return value >= whole.min() && value <= whole.max();
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private void structure(int object, RecordShape shape, boolean member) {
        int hint = 0;
        for (int key = object + 1; key < tape.next(object); key = tape.next(key + 1)) {
            int index = shape.find(tape, key, hint);
            if (index >= 0) {
                hint = index + 1;
                check(key + 1, shape.fields().get(index).shape());
            } else if (draft && !(member && tape.textIs(key, UnionBinding.KIND_BYTES))) {
                throw unknownField(key, shape);
            }
        }
    }

    private void union(int object, Shape.Union union) {
        UnionBinding<?> binding = union.binding();
        int kind = tape.valueOf(object, UnionBinding.KIND_BYTES);
        if (kind < 0 || tape.type(kind) != Tape.STRING) {
            throw new InvalidInputException(
                    kindOf(object), "it must be given and be a string", "use one of: " + list(binding.kinds()));
        }
        int index = binding.kinds().indexOf(tape.text(kind));
        boolean declared = index < 0
                ? binding.keepsUnknown(union.only()) && !draft
                : union.only().isAssignableFrom(binding.members().get(index).type());
        if (!declared) {
            throw new InvalidInputException(
                    path.dotted(kind), "it must be one of: " + list(binding.kinds()), "use a known kind");
        }
        tape.mark(object, index < 0 ? UnionBinding.UNKNOWN : index + 1);
        if (index >= 0) {
            structure(object, binding.members().get(index), true);
        }
    }

    private String kindOf(int object) {
        String place = path.dotted(object);
        return place.isEmpty() ? UnionBinding.KIND : place + "." + UnionBinding.KIND;
    }

    private InvalidInputException unknownField(int key, RecordShape shape) {
        List<String> names =
                shape.fields().stream().map(RecordShape.Field::name).toList();
        String fix = Words.nearest(tape.text(key), names)
                .map(name -> "did you mean '" + name + "'?")
                .orElse("use only: " + list(names));
        return new InvalidInputException(
                path.dotted(key), "it is not a field of " + shape.type().getSimpleName(), fix);
    }

    private void require(boolean holds, int node, String what) {
        if (!holds) {
            String place = path.dotted(node);
            throw new InvalidInputException(place.isEmpty() ? "document" : place, "it must be " + what, "send " + what);
        }
    }

    private static String list(List<String> words) {
        String more = words.size() > MOST_NAMED ? ", …" : "";
        return words.stream().limit(MOST_NAMED).collect(Collectors.joining(", ")) + more;
    }
}
