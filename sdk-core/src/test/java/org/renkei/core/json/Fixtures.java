package org.renkei.core.json;

import jakarta.json.bind.annotation.JsonbCreator;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.renkei.api.error.Require;
import org.renkei.api.id.ItemId;
import org.renkei.api.marking.Act;

/** Records and unions that hold everything at once, themselves included. */
public final class Fixtures {
    private Fixtures() {}

    /** A strict JSON for the fixtures, standard limits. */
    static StrictJson json() {
        return json(JsonLimits.standard());
    }

    static StrictJson json(JsonLimits limits) {
        List<UnionBinding<?>> unions = Stream.concat(
                        WireAdapters.unions().stream(),
                        Stream.of(new UnionBinding<Figure>(Figure.class) {}, new UnionBinding<Closed>(Closed.class) {}))
                .<UnionBinding<?>>map(union -> union)
                .toList();
        return new StrictJson(limits, StrictJson.Binding.of(WireAdapters.texts(), unions));
    }

    /** Every type that a component may have. */
    public record Everything(
            String text,
            Optional<String> maybe,
            Integer small,
            Long large,
            Double real,
            Boolean flag,
            Instant at,
            ItemId id,
            Set<Act> acts,
            Map<String, Long> counts,
            List<Everything> inside) {
        /** Takes absent containers for empty. */
        @JsonbCreator
        public Everything {
            Require.present("text", text);
            maybe = Require.optional(maybe);
            acts = Require.set("acts", acts, 10);
            counts = counts == null ? Map.of() : Map.copyOf(counts);
            inside = Require.list("inside", inside, 10_000);
        }
    }

    /** A union with a place for what is not known. */
    public sealed interface Figure {
        /** Words that JSON-B must not mix up with {@code kind}. */
        record RedCircle(Long radius, Optional<String> zebra, Optional<Instant> at, Map<String, Act> acts)
                implements Figure {
            /** Checks. */
            @JsonbCreator
            public RedCircle {
                Require.present("radius", radius);
                zebra = Require.optional(zebra);
                at = Require.optional(at);
                acts = acts == null ? Map.of() : Map.copyOf(acts);
            }
        }

        /** A member that holds others, and one of them by its own type. */
        record Group(List<Figure> figures, Optional<RedCircle> around) implements Figure {
            /** Copies. */
            @JsonbCreator
            public Group {
                figures = Require.list("figures", figures, 10_000);
                around = Require.optional(around);
            }
        }

        /** The rest. */
        record Unknown(String kind, String json) implements Figure {
            /** Checks. */
            @JsonbCreator
            public Unknown {
                Require.line("kind", kind, 80);
                Require.present("json", json);
            }
        }
    }

    /** A union without a place for what is not known. */
    public sealed interface Closed {
        /** The only member. */
        record Only(String word) implements Closed {
            /** Checks. */
            @JsonbCreator
            public Only {
                Require.line("word", word, 10);
            }
        }
    }

    /** Figures as components. */
    public record Drawing(List<Figure> figures, Optional<Closed> closed, Optional<Figure.RedCircle> frame) {
        /** Copies. */
        @JsonbCreator
        public Drawing {
            figures = Require.list("figures", figures, 10_000);
            closed = Require.optional(closed);
            frame = Require.optional(frame);
        }
    }

    /** A record that fails in ways that ours do not. */
    public record Careless(String text, Boolean fails) {
        /** Throws what carries the text. */
        @JsonbCreator
        public Careless {
            if (fails) {
                throw new IllegalStateException("cannot use " + text, new IllegalArgumentException(text));
            }
        }
    }

    /** A class that JSON-B would write as an empty object. */
    public static final class Opaque {
        /** Returns something. */
        public String text() {
            return "not a record";
        }
    }
}
