package org.renkei.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.bind.annotation.JsonbCreator;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.renkei.api.Council;
import org.renkei.api.id.Id;
import org.renkei.api.id.RequestId;
import org.renkei.api.lint.Finding;
import org.renkei.api.lint.LeakProfile;
import org.renkei.api.lint.Redaction;
import org.renkei.api.submission.SubmissionDraft;
import org.renkei.api.submission.SubmissionKind;
import org.renkei.core.engine.event.Event;

/**
 * The API's values are the wire values: what that asks of every type that a {@link Council} takes or gives, of the events of the
 * journal, and of what a provider keeps in files of its own.
 */
class WireRulesTest {
    private static final StrictJson JSON = StrictJson.shared();
    private static final Set<Class<?>> TEXTS =
            Set.copyOf(WireAdapters.texts().stream().map(TextAdapter::type).toList());

    static Stream<Class<?>> records() {
        return WireTypes.reachableFrom(Council.class, Event.class, LeakProfile.class, Finding.class, Redaction.class)
                .stream()
                .filter(type -> type.isRecord() && !TEXTS.contains(type));
    }

    static Stream<Arguments> optionalComponents() {
        return records().flatMap(record -> Arrays.stream(record.getRecordComponents())
                .filter(component -> component.getType() == Optional.class)
                .map(component -> Arguments.of(record, component.getName())));
    }

    @Test
    void the_walk_finds_the_api() {
        assertThat(records().map(Class::getSimpleName))
                .hasSizeGreaterThan(40)
                .contains(
                        "SubmissionDraft", "PartDraft", "Indicator", "FeedPage", "Shared", "Charter", "CouncilFounded");
    }

    @Test
    void every_type_that_is_reached_has_a_form_on_the_wire() {
        List<Class<?>> formless = WireTypes.reachableFrom(Council.class).stream()
                .filter(type -> !type.isRecord() && !type.isEnum() && !type.isSealed() && !type.isInterface())
                .toList();

        assertThat(formless)
                .as("classes that are neither record, enum, union nor part of the API")
                .isEmpty();
        assertThat(WireTypes.reachableFrom(Council.class, Finding.class).stream()
                        .filter(Class::isEnum))
                .as("enums with a line in WireAdapters")
                .isNotEmpty()
                .allMatch(TEXTS::contains);
    }

    @Test
    void every_id_has_an_adapter() {
        assertThat(Id.class.getPermittedSubclasses()).hasSizeGreaterThan(10).allMatch(TEXTS::contains);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("records")
    void a_record_is_public_with_a_creator_and_no_trap(Class<?> record) throws Exception {
        Constructor<?> canonical = record.getDeclaredConstructor(Arrays.stream(record.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new));

        assertThat(visible(record)).as("public, and so is what encloses it").isTrue();
        assertThat(canonical.isAnnotationPresent(JsonbCreator.class))
                .as("@JsonbCreator")
                .isTrue();
        assertThat(record.getRecordComponents())
                .as("boxed components: an absent primitive would silently be 0")
                .noneMatch(component -> component.getType().isPrimitive());
        assertThat(Arrays.stream(record.getMethods()).filter(WireRulesTest::leaks))
                .as("getX or isX, which JSON-B would write")
                .isEmpty();
        assertThat(record.getRecordComponents())
                .as("keys of maps are strings")
                .noneMatch(component -> component.getGenericType() instanceof ParameterizedType generic
                        && generic.getRawType() == Map.class
                        && generic.getActualTypeArguments()[0] != String.class);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("records")
    void a_record_comes_back_as_it_went(Class<?> record) {
        Object sample = Samples.of(record);

        byte[] written = JSON.write(sample);

        assertThat(new String(written, UTF_8)).startsWith("{\"");
        assertThat((Object) JSON.read(written, record)).isEqualTo(sample);
        assertThat(JSON.canonicalForm(written)).isEqualTo(JSON.canonical(sample));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("records")
    void a_record_can_be_read_from_a_file_that_a_person_wrote(Class<?> record) {
        if (record.getSimpleName().equals("Unknown")) {
            return; // what is not known is a mistake in a file
        }
        Object sample = Samples.of(record);

        assertThat((Object) JSON.readFile(JSON.write(sample), record, made -> {}))
                .isEqualTo(sample);
    }

    @ParameterizedTest(name = "{0}.{1}")
    @MethodSource("optionalComponents")
    void an_optional_component_may_be_absent(Class<?> record, String component) {
        String without = new String(JSON.write(with(record, component, Optional.empty())), UTF_8);

        assertThat((Object) JSON.read(without.getBytes(UTF_8), record))
                .isEqualTo(with(record, component, Optional.empty()));
        assertThat((Object) JSON.read(("{\"" + component + "\":null," + without.substring(1)).getBytes(UTF_8), record))
                .as("null is absent")
                .isEqualTo(with(record, component, Optional.empty()));
    }

    @ParameterizedTest(name = "{0}.{1}")
    @MethodSource("optionalComponents")
    void an_empty_component_is_left_out(Class<?> record, String component) {
        if (record == SubmissionDraft.class && component.equals("answers")) {
            return; // only an answer may have it, and an answer must: see below
        }
        Predicate<Object> names = value -> keys(JSON.write(value)).contains(component);

        assertThat(names).accepts(Samples.of(record)).rejects(with(record, component, Optional.empty()));
    }

    @Test
    void an_answer_names_its_request_and_goes_and_comes_back() {
        SubmissionDraft sample = (SubmissionDraft) Samples.of(SubmissionDraft.class);
        SubmissionDraft answer = SubmissionDraft.builder(
                        SubmissionKind.ANSWER, sample.parts().get(0))
                .answers(new RequestId("req-1"), true)
                .build();

        byte[] written = JSON.write(answer);

        assertThat(keys(written)).contains("answers");
        assertThat(JSON.read(written, SubmissionDraft.class)).isEqualTo(answer);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("records")
    void a_field_of_a_newer_version_is_passed_over(Class<?> record) {
        if (record.getSimpleName().equals("Unknown")) {
            return; // keeps everything, which UnionTest shows
        }
        Object sample = Samples.of(record);
        String written = new String(JSON.write(sample), UTF_8);
        String newer = "{\"fromTheFuture\":[{\"a\":null}]," + written.substring(1);

        assertThat((Object) JSON.read(newer.getBytes(UTF_8), record)).isEqualTo(sample);
    }

    private static boolean visible(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getEnclosingClass() == null || visible(type.getEnclosingClass()));
    }

    private static boolean leaks(Method method) {
        return method.getName().matches("(get|is)\\p{Upper}.*")
                && method.getDeclaringClass() != Object.class
                && method.getParameterCount() == 0
                && !Modifier.isStatic(method.getModifiers());
    }

    private static Object with(Class<?> record, String component, Object value) {
        Object[] components = Samples.components(record);
        RecordComponent[] declared = record.getRecordComponents();
        for (int i = 0; i < declared.length; i++) {
            if (declared[i].getName().equals(component)) {
                components[i] = value;
            }
        }
        return new RecordShape(record).create(components);
    }

    private static Set<String> keys(byte[] document) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(document))) {
            return reader.readObject().keySet();
        }
    }
}
