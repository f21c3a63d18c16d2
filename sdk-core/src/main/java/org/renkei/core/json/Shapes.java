package org.renkei.core.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Finds the {@link Shape} of a type once and keeps it. A type that has none is refused, instead of becoming {@code {}}. */
final class Shapes {
    private static final Set<Class<?>> SEQUENCES = Set.of(List.class, Set.class, Collection.class);

    private final Map<Class<?>, TextAdapter<?>> adapters;
    private final List<UnionBinding<?>> unions;
    private final Map<Class<?>, Shape> roots = new ConcurrentHashMap<>();
    private final Map<Class<?>, RecordShape> structures = new HashMap<>();
    private final Set<String> names = ConcurrentHashMap.newKeySet();

    Shapes(List<TextAdapter<?>> adapters, List<UnionBinding<?>> unions) {
        this.adapters = adapters.stream().collect(Collectors.toUnmodifiableMap(TextAdapter::type, a -> a));
        this.unions = unions;
        names.add(UnionBinding.KIND);
    }

    /** Returns whether {@code name} is a component of a type met so far, and so may stand in an error. */
    boolean isName(String name) {
        return names.contains(name);
    }

    /**
     * Returns the shape of {@code type}.
     *
     * @throws IllegalArgumentException if the type has no form on the wire
     */
    Shape of(Class<?> type) {
        Shape found = roots.get(type);
        return found != null ? found : find(type);
    }

    private synchronized Shape find(Class<?> type) {
        Map<Class<?>, RecordShape> met = new HashMap<>(structures);
        Shape made = shape(type, met);
        structures.putAll(met);
        met.values().forEach(structure -> structure.fields().forEach(field -> names.add(field.name())));
        roots.putIfAbsent(type, made);
        return made;
    }

    /** @param met the records that are being looked at or are done, for records that hold themselves */
    private Shape shape(Type type, Map<Class<?>, RecordShape> met) {
        if (type instanceof ParameterizedType generic) {
            return container(generic, met);
        }
        if (!(type instanceof Class<?> plain)) {
            throw noForm(type);
        }
        TextAdapter<?> adapter = adapters.get(plain);
        return adapter != null ? new Shape.Adapted(adapter) : plain(plain, met);
    }

    /** Only a component as a whole may be absent; an absent element has no form on the wire. */
    private Shape component(Type type, Map<Class<?>, RecordShape> met) {
        boolean optional = type instanceof ParameterizedType generic && generic.getRawType() == Optional.class;
        return shape(optional ? ((ParameterizedType) type).getActualTypeArguments()[0] : type, met);
    }

    private Shape container(ParameterizedType generic, Map<Class<?>, RecordShape> met) {
        Class<?> raw = (Class<?>) generic.getRawType();
        Type[] arguments = generic.getActualTypeArguments();
        if (SEQUENCES.contains(raw)) {
            return new Shape.Sequence(shape(arguments[0], met));
        }
        if (raw == Map.class && arguments[0] == String.class) {
            return new Shape.Mapping(shape(arguments[1], met));
        }
        throw noForm(generic);
    }

    private Shape plain(Class<?> type, Map<Class<?>, RecordShape> met) {
        if (type == String.class) {
            return new Shape.Text();
        }
        if (type == Long.class) {
            return new Shape.Whole(Long.MIN_VALUE, Long.MAX_VALUE);
        }
        if (type == Integer.class) {
            return new Shape.Whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
        if (type == Double.class) {
            return new Shape.Real();
        }
        if (type == Boolean.class) {
            return new Shape.Flag();
        }
        return composed(type, met);
    }

    private Shape composed(Class<?> type, Map<Class<?>, RecordShape> met) {
        for (UnionBinding<?> union : unions) {
            if (union.type().isAssignableFrom(type)) {
                union.members().forEach(member -> structure(member, met));
                return new Shape.Union(union, type);
            }
        }
        if (type.isRecord()) {
            return structure(new RecordShape(type), met);
        }
        throw noForm(type);
    }

    private RecordShape structure(RecordShape fresh, Map<Class<?>, RecordShape> met) {
        RecordShape before = met.get(fresh.type());
        if (before != null) {
            return before;
        }
        met.put(fresh.type(), fresh);
        for (RecordShape.Field field : fresh.fields()) {
            field.shape(component(field.type(), met));
        }
        return fresh;
    }

    private static IllegalArgumentException noForm(Type type) {
        return new IllegalArgumentException(
                type.getTypeName() + " has no form on the wire: make it a public record, and"
                        + " give ids, enums and unions their line in WireAdapters");
    }
}
