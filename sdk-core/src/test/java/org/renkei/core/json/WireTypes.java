package org.renkei.core.json;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Every type of ours that can be reached from a root: what its methods take and return, and what stands inside of that. */
final class WireTypes {
    private final Set<Class<?>> found = new LinkedHashSet<>();
    private final Deque<Type> open = new ArrayDeque<>();

    private WireTypes() {}

    static Set<Class<?>> reachableFrom(Class<?>... roots) {
        WireTypes types = new WireTypes();
        for (Class<?> root : roots) {
            types.open.add(root);
        }
        while (!types.open.isEmpty()) {
            types.look(types.open.remove());
        }
        return types.found;
    }

    private void look(Type type) {
        if (type instanceof ParameterizedType generic) {
            open.add(generic.getRawType());
            open.addAll(List.of(generic.getActualTypeArguments()));
        } else if (type instanceof Class<?> plain && plain.isArray()) {
            open.add(plain.getComponentType());
        } else if (type instanceof Class<?> plain && plain.getName().startsWith("org.renkei.") && found.add(plain)) {
            inside(plain);
        }
    }

    private void inside(Class<?> type) {
        if (type.isSealed()) {
            open.addAll(Set.of(type.getPermittedSubclasses()));
        } else if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                open.add(component.getGenericType());
            }
        } else if (type.isInterface()) {
            methods(type);
        }
    }

    /** Static methods make councils; they say nothing about what crosses the wire. */
    private void methods(Class<?> type) {
        for (Method method : type.getMethods()) {
            if (!Modifier.isStatic(method.getModifiers())) {
                open.add(method.getGenericReturnType());
                open.addAll(List.of(method.getGenericParameterTypes()));
            }
        }
    }
}
