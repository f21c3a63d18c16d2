package org.renkei.testkit.council;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.NotPermittedException;
import org.renkei.api.id.Id;
import org.renkei.api.retrieval.Cursor;

/**
 * Writes out whatever one observer is answered, whole: what a text form leaves out as well, and of errors the causes. What is drawn by
 * lot in an id differs from council to council, so ids are numbered as they turn up; what else can be told from them is written beside.
 */
final class Written {
    private static final Map<Class<?>, List<Method>> COMPONENTS = new ConcurrentHashMap<>();
    private static final int MOST_CAUSES = 8;

    /** An id of which all but the beginning is drawn by lot, or a hash over such ids. */
    private static final Pattern DRAWN = Pattern.compile("\\b(?:(?:[a-z]+-)?[a-z2-7]{20,40}|[0-9a-f]{64})\\b");

    /** Beginnings and ends of this length that two drawn ids share are no accident. */
    private static final int TELLING = 6;

    private final IdGuesses guesses;
    private final Map<String, String> ids = new LinkedHashMap<>();

    Written(IdGuesses guesses) {
        this.guesses = guesses;
    }

    /** Returns {@code value} written out. */
    String of(Object value) {
        StringBuilder out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    private void write(Object value, StringBuilder out) {
        if (value instanceof Optional<?> maybe) {
            maybe.ifPresentOrElse(some -> write(some, out), () -> out.append('-'));
        } else if (value instanceof Id id) {
            out.append(named(id.value()));
        } else if (value instanceof Cursor cursor) {
            out.append("cursor of ").append(cursor.value().length()).append(named(cursor));
        } else if (value instanceof Throwable failure) {
            write(failure, out);
        } else if (value instanceof Record record) {
            write(record, out);
        } else if (value instanceof Set<?> set) {
            out.append(set.stream().map(this::of).sorted().toList());
        } else if (value instanceof Collection<?> list) {
            out.append('[');
            list.forEach(one -> {
                write(one, out);
                out.append(", ");
            });
            out.append(']');
        } else {
            out.append(value instanceof String text ? '"' + named(text) + '"' : value);
        }
    }

    private void write(Record record, StringBuilder out) {
        out.append(record.getClass().getSimpleName()).append('(');
        for (Method component : COMPONENTS.computeIfAbsent(record.getClass(), Written::components)) {
            out.append(component.getName()).append('=');
            write(read(component, record), out);
            out.append(' ');
        }
        out.append(')');
    }

    private void write(Throwable failure, StringBuilder out) {
        List<Throwable> told = new ArrayList<>(List.of(failure));
        for (int at = 0; at < told.size() && told.size() < MOST_CAUSES; at++) {
            Optional.ofNullable(told.get(at).getCause()).ifPresent(told::add);
            told.addAll(Arrays.asList(told.get(at).getSuppressed()));
        }
        for (Throwable one : told) {
            out.append(one.getClass().getName()).append(": ").append(named(String.valueOf(one.getMessage())));
            if (one instanceof CouncilException refusal) {
                out.append(' ').append(refusal.code());
            }
            if (one instanceof NotPermittedException refusal) {
                out.append(' ').append(refusal.article()).append(refusal.membershipEnded());
            }
            out.append("; ");
        }
    }

    private String named(Cursor cursor) {
        try {
            return String.join(" of ", guesses.named(Base64.getUrlDecoder().decode(cursor.value())));
        } catch (IllegalArgumentException other) {
            return " in other letters";
        }
    }

    /** Returns {@code text} with the ids in it numbered. */
    private String named(String text) {
        return DRAWN.matcher(text).replaceAll(id -> number(id.group()));
    }

    private String number(String id) {
        String known = ids.get(id);
        if (known != null) {
            return known;
        }
        int lot = id.lastIndexOf('-') + 1;
        List<String> others = List.copyOf(ids.keySet());
        String related = others.stream()
                .filter(other -> related(id.substring(lot), other.substring(other.lastIndexOf('-') + 1)))
                .map(other -> " like " + others.indexOf(other))
                .collect(Collectors.joining());
        String guessed = guesses.owner(id).map(name -> " of " + name).orElse("");
        String number = id.substring(0, lot) + others.size() + " of " + id.length() + related + guessed;
        ids.put(id, number);
        return number;
    }

    private static boolean related(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        return shorter >= TELLING
                && (one.regionMatches(0, other, 0, TELLING)
                        || one.regionMatches(one.length() - TELLING, other, other.length() - TELLING, TELLING));
    }

    private static List<Method> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getAccessor)
                .toList();
    }

    private static Object read(Method component, Record record) {
        try {
            return component.invoke(record);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException("a component of a public record can be read", impossible);
        }
    }
}
