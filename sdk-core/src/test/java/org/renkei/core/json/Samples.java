package org.renkei.core.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.renkei.api.charter.Rule;
import org.renkei.api.charter.RuleArticle;
import org.renkei.api.id.ArticleId;
import org.renkei.api.id.CategoryId;
import org.renkei.api.id.Id;
import org.renkei.api.indicator.IndicatorType;
import org.renkei.api.marking.Act;
import org.renkei.api.marking.C4tapColour;
import org.renkei.api.marking.Tlp;
import org.renkei.api.retrieval.Cursor;
import org.renkei.api.submission.Detail;
import org.renkei.api.submission.ReportStage;
import org.renkei.api.submission.SubmissionKind;

/** Makes one value of any wire type: every component present, from a table where a rule asks for more than a type. */
final class Samples {
    private static final Map<Class<?>, Object> BY_TYPE = Map.ofEntries(
            Map.entry(String.class, "Text 連携"),
            Map.entry(Integer.class, 3),
            Map.entry(Long.class, 1L << 33),
            Map.entry(Double.class, 0.25),
            Map.entry(Boolean.class, true),
            Map.entry(Instant.class, Instant.parse("2026-01-31T09:30:00.000001Z")),
            Map.entry(LocalDate.class, LocalDate.parse("2026-01-31")),
            Map.entry(LocalTime.class, LocalTime.of(9, 30)),
            Map.entry(ZoneId.class, ZoneId.of("Asia/Tokyo")),
            Map.entry(Duration.class, Duration.ofHours(36)),
            Map.entry(URI.class, URI.create("https://council.example/a?b=c")),
            Map.entry(Cursor.class, new Cursor("abc-123_Z")),
            Map.entry(Act.class, Act.BLOCK),
            Map.entry(Tlp.class, Tlp.AMBER_STRICT),
            Map.entry(IndicatorType.class, IndicatorType.MAIL_ADDRESS),
            Map.entry(SubmissionKind.class, SubmissionKind.LIAISON_REPORT));

    /** For components that depend on others, by "Record.component". */
    private static final Map<String, Object> BY_COMPONENT = Map.ofEntries(
            Map.entry("Indicator.value", "lure@mail.example"),
            Map.entry("Indicator.validFrom", Optional.of(Instant.parse("2026-01-01T00:00:00Z"))),
            Map.entry("PartDraft.colour", Optional.of(C4tapColour.AMBER)),
            Map.entry("PartDraft.details", List.of(new Detail.Incident("cause.accident", Optional.of("words")))),
            Map.entry("SubmissionPart.colour", Optional.of(C4tapColour.YELLOW)),
            Map.entry(
                    "Charter.rules",
                    Arrays.stream(Rule.values())
                            .map(rule -> new RuleArticle(rule, new ArticleId("articleid-1")))
                            .toList()),
            Map.entry("SubmissionDraft.answers", Optional.empty()), // kind and answers go together
            Map.entry("Contribution.classes", Map.of("memberclassid-1", "memberclassid-1")),
            Map.entry("Category.within", Optional.of(new CategoryId("categoryid-1"))),
            Map.entry("IntakeRoundDraft.decides", Optional.of(LocalDate.parse("2026-02-28"))),
            Map.entry("Quarter.year", 2_026),
            Map.entry("SearchQuery.from", Optional.of(Instant.parse("2026-01-01T00:00:00Z"))),
            Map.entry("Question.id", "question-1"),
            Map.entry("UpdateDraft.stage", ReportStage.FOLLOW_UP),
            Map.entry("Finding.to", 5),
            Map.entry("LeakProfile.domains", List.of("own.example", "連携.example")),
            Map.entry("LeakProfile.addressBlocks", List.of("203.0.113.0/24", "2001:db8::/32")),
            Map.entry("LeakProfile.hosts", List.of("DC-01")),
            Map.entry("LeakProfile.pathPrefixes", List.of("D:\\Plans")),
            Map.entry("LeakProfile.mailAddresses", List.of("taro@mail.example")),
            Map.entry("Unknown.json", "{\"kind\":\"novel\",\"x\":[1,2.50]}"),
            Map.entry("Unknown.kind", "novel"));

    private Samples() {}

    static Object of(Class<?> type) {
        return value(type);
    }

    private static Object component(Class<?> record, RecordComponent component) {
        Object special = BY_COMPONENT.get(record.getSimpleName() + "." + component.getName());
        return special != null ? special : value(component.getGenericType());
    }

    /** Returns the components' values of a sample, in their order. */
    static Object[] components(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(component -> component(record, component))
                .toArray();
    }

    private static Object value(Type type) {
        if (type instanceof ParameterizedType generic) {
            Object inner = value(generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1]);
            return container((Class<?>) generic.getRawType(), inner);
        }
        Class<?> plain = (Class<?>) type;
        if (BY_TYPE.containsKey(plain)) {
            return BY_TYPE.get(plain);
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        if (plain.isSealed()) {
            return value(plain.getPermittedSubclasses()[0]);
        }
        boolean id = Id.class.isAssignableFrom(plain);
        String text = plain.getSimpleName().toLowerCase(Locale.ROOT) + "-1";
        return new RecordShape(plain).create(id ? new Object[] {text} : components(plain));
    }

    private static Object container(Class<?> raw, Object inner) {
        if (raw == Optional.class) {
            return Optional.of(inner);
        }
        if (raw == Set.class) {
            return Set.of(inner);
        }
        return raw == Map.class ? Map.of("key", inner) : List.of(inner);
    }
}
