package org.renkei.api.retrieval;

import jakarta.json.bind.annotation.JsonbCreator;
import java.util.List;
import org.renkei.api.error.Require;
import org.renkei.api.indicator.Indicator;
import org.renkei.api.submission.Submission;

/**
 * Anything that can be read. On the wire it carries {@code kind}; a kind that this version does not know is kept as {@link
 * Unknown}, byte for byte.
 */
public sealed interface Item {
    /** Returns the indicators that it names, in the order of its parts; none if its kind is not known. */
    default List<Indicator> indicators() {
        return List.of();
    }

    /**
     * What a member shared.
     *
     * @param submission as this reader sees it
     */
    record Shared(Submission submission) implements Item {
        /** Checks the part. */
        @JsonbCreator
        public Shared {
            Require.present("submission", submission);
        }

        @Override
        public List<Indicator> indicators() {
            return submission.parts().stream()
                    .flatMap(part -> part.indicators().stream())
                    .toList();
        }
    }

    /**
     * What the council issued.
     *
     * @param countermeasure the countermeasure information
     */
    record Issued(Countermeasure countermeasure) implements Item {
        /** Checks the part. */
        @JsonbCreator
        public Issued {
            Require.present("countermeasure", countermeasure);
        }

        @Override
        public List<Indicator> indicators() {
            return countermeasure.indicators();
        }
    }

    /**
     * Something that the reader was given and may no longer read: every copy of it must go, wherever it was put. It says no
     * more than that, because the reader may no longer know more.
     *
     * @param was what it was
     * @param purged whether the law lets nobody keep it: backups and printed copies must go, too
     */
    record Recalled(ItemKind was, Boolean purged) implements Item {
        /** Checks the parts. */
        @JsonbCreator
        public Recalled {
            Require.present("was", was);
            Require.present("purged", purged);
        }
    }

    /**
     * An item of a kind that this version does not know.
     *
     * @param kind its kind
     * @param json the whole item as JSON text
     */
    record Unknown(String kind, String json) implements Item {
        /** Checks the parts. */
        @JsonbCreator
        public Unknown {
            Require.line("kind", kind, 80);
            Require.text("json", json, 16_777_216);
        }
    }
}
