package org.renkei.core.json;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.id.Id;

/** The ids of a document, by their type: one is defined where a component named {@code id} holds it, and used elsewhere. */
final class DefinedIds {
    private static final String DEFINITION = "id";

    private final Tape tape;
    private final Map<Class<?>, Set<String>> defined = new HashMap<>();
    private final Map<Integer, Class<?>> uses = new HashMap<>();

    DefinedIds(Tape tape, Shape document) {
        this.tape = tape;
        collect(0, document);
    }

    /** Returns the id at {@code node}, or the first among its elements, that is used and not defined. */
    Optional<Integer> undefined(int node) {
        if (tape.type(node) == Tape.ARRAY) {
            for (int element = node + 1; element < tape.next(node); element = tape.next(element)) {
                if (isUndefined(element)) {
                    return Optional.of(element);
                }
            }
        }
        return isUndefined(node) ? Optional.of(node) : Optional.empty();
    }

    /** Returns the defined id that was meant, as a way out; {@code otherwise} where there is none to propose. */
    String meant(int node, String otherwise) {
        Set<String> known = known(node);
        return known.isEmpty()
                ? otherwise
                : Words.didYouMean(tape.text(node), known, "use one of those that are defined: " + Words.list(known));
    }

    private boolean isUndefined(int node) {
        return uses.containsKey(node) && !known(node).contains(tape.text(node));
    }

    /** Returns the ids that may be used at {@code node}; none if no id is used there. */
    private Set<String> known(int node) {
        Class<?> type = uses.get(node);
        return type == null ? Set.of() : defined.getOrDefault(type, Set.of());
    }

    private void collect(int node, Shape shape) {
        if (shape instanceof Shape.Sequence sequence && tape.type(node) == Tape.ARRAY) {
            for (int element = node + 1; element < tape.next(node); element = tape.next(element)) {
                collect(element, sequence.element());
            }
        } else if (shape instanceof RecordShape structure && tape.type(node) == Tape.OBJECT) {
            for (RecordShape.Field field : structure.fields()) {
                component(tape.valueOf(node, field.ascii()), field);
            }
        } else if (shape instanceof Shape.Adapted adapted && isId(adapted) && tape.type(node) == Tape.STRING) {
            uses.put(node, adapted.adapter().type());
        }
    }

    private void component(int node, RecordShape.Field field) {
        if (node < 0) {
            return;
        }
        boolean definition = field.name().equals(DEFINITION) && tape.type(node) == Tape.STRING;
        if (definition && field.shape() instanceof Shape.Adapted adapted && isId(adapted)) {
            define(tape.text(node), adapted.adapter());
        } else {
            collect(node, field.shape());
        }
    }

    private void define(String id, TextAdapter<?> adapter) {
        try {
            adapter.adaptFromJson(id);
            defined.computeIfAbsent(adapter.type(), type -> new TreeSet<>()).add(id);
        } catch (InvalidInputException e) {
            // not an id: nobody can mean it, and no error may repeat it
        }
    }

    private static boolean isId(Shape.Adapted adapted) {
        return Id.class.isAssignableFrom(adapted.adapter().type());
    }
}
