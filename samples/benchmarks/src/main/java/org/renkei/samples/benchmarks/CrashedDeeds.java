package org.renkei.samples.benchmarks;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.renkei.api.Council;
import org.renkei.api.EmbeddedCouncil;
import org.renkei.api.audit.Holder;
import org.renkei.api.consent.ConsentDraft;
import org.renkei.api.consent.ConsentRequest;
import org.renkei.api.consent.ConsentStatus;
import org.renkei.api.error.NotFoundException;
import org.renkei.api.id.ConsentId;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.ScopeId;
import org.renkei.api.id.SubmissionId;
import org.renkei.api.retrieval.AckStage;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Part;

/**
 * What is done with some submissions besides handing them in, and whether it is still so afterwards: acknowledging, consenting, and
 * giving up what was recalled. Every deed may be done again, because its process may have died before it was told.
 */
final class CrashedDeeds {
    private final Council officer;
    private final Council provider;
    private final Council reader;

    CrashedDeeds(EmbeddedCouncil council) {
        officer = council.as(council.officer());
        provider = SampleCouncil.provider(council);
        reader = SampleCouncil.reader(council);
    }

    /** Does what is due with the submission of that number, and returns a word for it and what it was answered. */
    Optional<String> act(long number, SubmissionId id) {
        ItemId item = new ItemId(id.value());
        if (number % 11 == 0) {
            recall(id, item);
            return Optional.of("recalled " + number + " " + id);
        }
        if (number % 7 == 0) {
            return Optional.of("consented " + number + " " + consent(id));
        }
        if (number % 5 == 0) {
            reader.retrieval().acknowledge(item, AckStage.READ);
            return Optional.of("read " + number + " " + id);
        }
        return Optional.empty();
    }

    private void recall(SubmissionId id, ItemId item) {
        try {
            reader.retrieval().get(item);
        } catch (NotFoundException takenBackBefore) {
            // by a process that was killed before it could tell
        }
        provider.submissions().withdraw(id);
        try {
            reader.retrieval().confirmRecall(item);
        } catch (NotFoundException neverGiven) {
            // it was taken back before anybody read it
        }
    }

    private ConsentId consent(SubmissionId id) {
        ConsentRequest asked = officer.consents()
                .ask(
                        new ConsentDraft(
                                id, Part.ATTACK, Audience.of(new ScopeId("task-force")), "to see that it is kept"),
                        "consent " + id);
        if (asked.status() == ConsentStatus.ASKED) {
            provider.consents().accept(asked.id(), Optional.empty(), Optional.empty());
        }
        return asked.id();
    }

    /** Returns how many of the deeds that were told are not so. */
    long lost(Map<String, String> told) {
        Map<String, Long> lost = new HashMap<>();
        told.forEach((what, id) -> lost.merge(what, holds(what.split(" ", -1)[0], id) ? 0L : 1L, Long::sum));
        return lost.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Returns whether the record of reading is whole. */
    boolean readingIsWhole() {
        return officer.audit().verify().intact();
    }

    private boolean holds(String deed, String id) {
        return switch (deed) {
            case "recalled" -> {
                officer.casework().provider(new SubmissionId(id), "to see who has still to give it up");
                yield officer.audit().holders(new ItemId(id)).stream()
                        .allMatch(holder -> holder.state() == Holder.State.CONFIRMED);
            }
            case "consented" -> officer.consents().get(new ConsentId(id)).status() == ConsentStatus.ACCEPTED;
            case "read" -> officer.retrieval().acknowledgements(new ItemId(id)).read() == 1;
            default -> false;
        };
    }
}
