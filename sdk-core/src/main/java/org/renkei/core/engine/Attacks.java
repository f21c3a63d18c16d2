package org.renkei.core.engine;

import java.util.List;
import org.renkei.api.liaison.IncidentTerm;
import org.renkei.api.liaison.IncidentTypology;
import org.renkei.api.submission.Detail;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.PartDraft;
import org.renkei.api.submission.SubmissionKind;

/**
 * Which parts speak of an attack. A report of an incident does if it gives a cause or an event that somebody means; without, it is an
 * incident whose attacker nobody knows of, or that has none: a natural disaster, an own failure. Questions, lessons and replies make
 * no attack case.
 */
final class Attacks {
    private Attacks() {}

    static List<Part> in(SubmissionKind kind, List<PartDraft> parts) {
        return parts.stream()
                .filter(part -> switch (kind) {
                    case OBSERVATION, TARGETED_MAIL -> true;
                    case LIAISON_REPORT -> part.details().stream().anyMatch(Attacks::isDeliberate);
                    case CONSULTATION, WEB_RESPONSE, LESSON, FEEDBACK, SIGHTING, ANSWER -> false;
                })
                .map(PartDraft::part)
                .sorted()
                .toList();
    }

    private static boolean isDeliberate(Detail detail) {
        return detail instanceof Detail.Incident incident
                && IncidentTypology.shipped()
                        .term(incident.code())
                        .filter(IncidentTerm::deliberate)
                        .isPresent();
    }
}
