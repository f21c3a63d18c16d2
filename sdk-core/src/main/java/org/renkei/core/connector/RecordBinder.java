package org.renkei.core.connector;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.error.InvalidInputException;
import org.renkei.spi.SecretRef;

/**
 * Makes a settings record of keys and values. A key that is no component is refused with the nearest one that is, and a missing
 * one by its name; what stood in a value is never repeated.
 */
final class RecordBinder {
    private final Map<String, String> values;
    private final TreeSet<String> known = new TreeSet<>();

    private RecordBinder(Map<String, String> values) {
        this.values = values;
    }

    /** Makes a {@code type} of {@code values}, whose keys are components, dotted where records are nested. */
    static <C extends Record> C bind(Class<C> type, Map<String, String> values) {
        RecordBinder binder = new RecordBinder(values);
        binder.learn(type, "");
        for (String key : new TreeSet<>(values.keySet())) {
            if (!binder.known.contains(key)) {
                throw new InvalidInputException(
                        key,
                        "there is no such setting",
                        Nearest.to(key, binder.known)
                                .map(near -> "did you mean '" + near + "'?")
                                .orElse("remove it"));
            }
        }
        return binder.make(type, "");
    }

    private void learn(Class<?> type, String prefix) {
        for (RecordComponent component : type.getRecordComponents()) {
            Class<?> held = raw(heldBy(component.getGenericType()));
            if (held.isRecord() && !held.equals(SecretRef.class)) {
                learn(held, prefix + component.getName() + ".");
            } else {
                known.add(prefix + component.getName());
            }
        }
    }

    private <C> C make(Class<C> type, String prefix) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            arguments[i] = component(components[i].getGenericType(), prefix + components[i].getName());
        }
        return construct(type, components, arguments, prefix);
    }

    private Object component(Type declared, String key) {
        boolean optional = raw(declared).equals(Optional.class);
        Class<?> held = raw(heldBy(declared));
        boolean nested = held.isRecord() && !held.equals(SecretRef.class);
        boolean given = nested
                ? values.keySet().stream().anyMatch(name -> name.startsWith(key + "."))
                : values.containsKey(key);
        if (!given && optional) {
            return Optional.empty();
        }
        if (!given && !nested) {
            throw new InvalidInputException(key, "it must be given", "add it; it has no default");
        }
        Object value = nested
                ? make(held, key + ".")
                : value(heldBy(declared), key, values.getOrDefault(key, "").strip());
        return optional ? Optional.of(value) : value;
    }

    private static Object value(Type declared, String key, String text) {
        Class<?> type = raw(declared);
        if (text.isEmpty() && !type.equals(List.class)) {
            throw new InvalidInputException(key, "it must not be empty", "give a value or remove the key");
        }
        if (type.isEnum()) {
            return word(type, key, text);
        }
        try {
            return switch (type.getName()) {
                case "java.lang.String" -> text;
                case "java.nio.file.Path" -> Path.of(text);
                case "java.net.URI" -> URI.create(text);
                case "java.time.Duration" -> Duration.parse(text);
                case "java.lang.Integer" -> Integer.valueOf(text);
                case "java.lang.Boolean" -> truth(key, text);
                case "java.util.List" ->
                    Stream.of(text.split(","))
                            .map(String::strip)
                            .filter(part -> !part.isEmpty())
                            .toList();
                case "org.renkei.spi.SecretRef" -> new SecretRef(text);
                default ->
                    throw new CouncilException(
                            ErrorCode.UNSUPPORTED, "setting '" + key + "' has a type that settings cannot have");
            };
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new InvalidInputException(key, "it must be a " + type.getSimpleName(), "correct the value");
        } catch (InvalidInputException e) {
            throw new InvalidInputException(key, e.rule(), e.fix());
        }
    }

    private static Object truth(String key, String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new InvalidInputException(key, "it must be true or false", "correct the value");
        }
        return text.equals("true");
    }

    private static Object word(Class<?> type, String key, String text) {
        Map<String, Object> words = new HashMap<>();
        for (Object constant : type.getEnumConstants()) {
            words.put(((Enum<?>) constant).name(), constant);
        }
        Object found = words.get(text);
        if (found == null) {
            throw new InvalidInputException(key, "it must be one of " + new TreeSet<>(words.keySet()), "choose one");
        }
        return found;
    }

    private static <C> C construct(Class<C> type, RecordComponent[] components, Object[] arguments, String prefix) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<C> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            @Nullable Throwable cause = e.getCause();
            if (cause instanceof InvalidInputException refused) {
                throw new InvalidInputException(prefix + refused.field(), refused.rule(), refused.fix());
            }
            throw new InvalidInputException(prefix + "settings", "the connector refuses them", "see its README");
        } catch (ReflectiveOperationException e) {
            throw new CouncilException(ErrorCode.UNSUPPORTED, "settings record " + type.getName() + " is out of reach");
        }
    }

    private static Type heldBy(Type declared) {
        return declared instanceof ParameterizedType generic
                        && generic.getRawType().equals(Optional.class)
                ? generic.getActualTypeArguments()[0]
                : declared;
    }

    private static Class<?> raw(Type type) {
        if (type instanceof Class<?> plain) {
            return plain;
        }
        if (type instanceof ParameterizedType generic) {
            return raw(generic.getRawType());
        }
        return Object.class;
    }

    /** Finds the known name that a typing error most likely meant. */
    private static final class Nearest {
        private Nearest() {}

        static Optional<String> to(String name, Iterable<String> known) {
            List<String> near = new ArrayList<>();
            int least = Math.max(2, name.length() / 3) + 1;
            for (String candidate : known) {
                int distance = distance(name, candidate);
                if (distance < least) {
                    near.clear();
                    near.add(candidate);
                    least = distance;
                }
            }
            return near.stream().findFirst();
        }

        private static int distance(String one, String other) {
            int[] row = new int[other.length() + 1];
            Arrays.setAll(row, i -> i);
            for (int i = 1; i <= one.length(); i++) {
                int diagonal = row[0];
                row[0] = i;
                for (int j = 1; j <= other.length(); j++) {
                    int same = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                    diagonal = row[j];
                    row[j] = Math.min(same, Math.min(row[j], row[j - 1]) + 1);
                }
            }
            return row[other.length()];
        }
    }
}
