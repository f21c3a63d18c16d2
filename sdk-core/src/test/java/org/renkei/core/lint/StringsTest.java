package org.renkei.core.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.renkei.api.id.Id;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.indicator.IndicatorType;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.PartDraft;

/** No string of a part is overlooked, in whatever shape it stands. */
class StringsTest {
    private static final Set<Class<?>> WITHOUT_STRINGS =
            Set.of(Instant.class, Long.class, Integer.class, Boolean.class);

    /** A set of strings, or a map, would pass unseen. Whoever adds one teaches {@link Strings} to look into it. */
    @Test
    void parts_consist_of_shapes_that_are_looked_into() {
        Set<Class<?>> met = new HashSet<>();
        Deque<Class<?>> open = new ArrayDeque<>(List.of(PartDraft.class));
        List<String> unknown = new ArrayList<>();
        while (!open.isEmpty()) {
            Class<?> type = open.remove();
            if (type.isSealed()) {
                open.addAll(List.of(type.getPermittedSubclasses()));
            } else if (type.isRecord() && met.add(type)) {
                Arrays.stream(type.getRecordComponents()).forEach(component -> inside(component, open, unknown));
            }
        }

        assertThat(met).hasSizeGreaterThan(4);
        assertThat(unknown).isEmpty();
    }

    private static void inside(RecordComponent component, Deque<Class<?>> open, List<String> unknown) {
        Type type = component.getGenericType();
        boolean container = component.getType() == Optional.class || component.getType() == List.class;
        boolean set = component.getType() == Set.class;
        if (container || set) {
            type = ((ParameterizedType) type).getActualTypeArguments()[0];
        }
        Class<?> plain = (Class<?>) type;
        boolean silent = plain.isEnum() || Id.class.isAssignableFrom(plain) || WITHOUT_STRINGS.contains(plain);
        if (silent || (plain == String.class && !set)) {
            return;
        }
        if (set || !(plain.isRecord() || plain.isSealed())) {
            unknown.add(component.getDeclaringRecord().getSimpleName() + "." + component.getName());
        }
        open.add(plain);
    }

    @Test
    void what_does_not_change_is_the_same() {
        PartDraft part = Drafts.part(Part.ATTACK, "-")
                .indicator(Indicator.alert(IndicatorType.DOMAIN, "evil.test", "a sinkhole"))
                .build();
        List<String> paths = new ArrayList<>();

        Object same = new Strings((path, text, isValue) -> {
                    paths.add(path + (isValue ? " =" : ""));
                    return text;
                })
                .anew("p", part)
                .orElseThrow();

        assertThat(same).isSameAs(part);
        assertThat(paths).containsExactly("p.summary", "p.text", "p.indicators[0].value =", "p.indicators[0].reason");
    }
}
