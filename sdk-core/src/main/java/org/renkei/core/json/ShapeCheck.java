package org.renkei.core.json;

import java.util.List;

/**
 * Compares a document with the shape of the record it is to become, before anything is bound: JSON-B would turn {@code "5"}
 * into 5, 1.7 into 1, and 4294967297 into 1. Also finds out the members of unions and notes them on the tape.
 */
final class ShapeCheck {
    private final Tape tape;
    private final boolean draft;
    private final Objections objections;

    /** @param draft whether unknown fields and kinds are refused; otherwise they come from a newer peer and are passed over */
    ShapeCheck(Tape tape, boolean draft, Objections objections) {
        this.tape = tape;
        this.draft = draft;
        this.objections = objections;
    }

    void document(Shape shape) {
        if (tape.type(0) == Tape.NULL) {
            objections.raise(0, "", "it must not be null", "send a value");
        }
        check(0, shape);
    }

    private void check(int node, Shape shape) {
        int type = tape.type(node);
        if (type == Tape.NULL) {
            return; // the value's own constructor says whether it may be absent
        }
        if (shape instanceof RecordShape structure) {
            if (require(type == Tape.OBJECT, node, "an object")) {
                structure(node, structure, false);
            }
        } else if (shape instanceof Shape.Sequence sequence) {
            if (require(type == Tape.ARRAY, node, "an array")) {
                sequence(node, sequence);
            }
        } else if (shape instanceof Shape.Union union) {
            if (require(type == Tape.OBJECT, node, "an object")) {
                union(node, union);
            }
        } else if (shape instanceof Shape.Mapping mapping) {
            if (require(type == Tape.OBJECT, node, "an object")) {
                mapping(node, mapping);
            }
        } else {
            single(node, shape);
        }
    }

    private void sequence(int array, Shape.Sequence shape) {
        for (int element = array + 1; element < tape.next(array); element = tape.next(element)) {
            check(element, shape.element());
        }
    }

    private void mapping(int object, Shape.Mapping shape) {
        for (int key = object + 1; key < tape.next(object); key = tape.next(key + 1)) {
            check(key + 1, shape.value());
        }
    }

    private void single(int node, Shape shape) {
        int type = tape.type(node);
        if (shape instanceof Shape.Whole whole) {
            if (require(type == Tape.NUMBER, node, "a number")) {
                require(fits(node, whole), node, "an integer from " + whole.min() + " to " + whole.max());
            }
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
                unknownField(key, shape);
            }
        }
    }

    private void union(int object, Shape.Union union) {
        UnionBinding<?> binding = union.binding();
        int kind = tape.valueOf(object, UnionBinding.KIND_BYTES);
        if (kind < 0 || tape.type(kind) != Tape.STRING) {
            String fix = "use one of: " + Words.list(binding.kinds());
            objections.raise(object, UnionBinding.KIND, "it must be given and be a string", fix);
            return;
        }
        int index = binding.kinds().indexOf(tape.text(kind));
        boolean declared = index < 0
                ? binding.keepsUnknown(union.only()) && !draft
                : union.only().isAssignableFrom(binding.members().get(index).type());
        if (!declared) {
            objections.raise(kind, "", "it must be one of: " + Words.list(binding.kinds()), "use a known kind");
            return;
        }
        tape.mark(object, index < 0 ? UnionBinding.UNKNOWN : index + 1);
        if (index >= 0) {
            structure(object, binding.members().get(index), true);
        }
    }

    private void unknownField(int key, RecordShape shape) {
        List<String> names =
                shape.fields().stream().map(RecordShape.Field::name).toList();
        String fix = Words.didYouMean(tape.text(key), names, "use only: " + Words.list(names));
        objections.raise(key, "", "it is not a field of " + shape.type().getSimpleName(), fix);
    }

    private boolean require(boolean holds, int node, String what) {
        if (!holds) {
            objections.raise(node, "", "it must be " + what, "send " + what);
        }
        return holds;
    }
}
