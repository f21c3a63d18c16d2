package org.renkei.core.connector;

import java.util.Optional;
import java.util.Set;
import org.renkei.api.id.HandlerId;
import org.renkei.api.marking.Tlp;
import org.renkei.api.submission.Onward;
import org.renkei.spi.Destination;

/**
 * Whether information with a marking may stand in a tool with those readers. It is asked before any plugin code runs, nothing
 * goes round it, and what it does not know it refuses.
 *
 * <p>The label never decides alone: beyond our own organisation the provider must have let us pass it on, except for what the
 * world may know.
 */
final class MarkingGate {
    /** A community holds those we serve as well, so it needs the leave for both. */
    private static final Set<Onward> PASSED_ON = Set.of(Onward.MUTUAL_AID, Onward.RELAY);

    private final Destination destination;
    private final Optional<HandlerId> self;

    /** @param self the handler that the view acts for; none if it acts no longer */
    MarkingGate(Destination destination, Optional<HandlerId> self) {
        this.destination = destination;
        this.self = self;
    }

    /** Returns why the marking forbids the destination, empty if it does not. */
    Optional<Withheld.Reason> refuses(Tlp label, Set<Onward> onward) {
        return switch (destination.readers()) {
            // TLP:RED is for the eyes of the recipient: that is the handler this view acts for, and nobody else
            case PERSONS -> unless(label != Tlp.RED || isAlone());
            case TEAM, ORG -> unless(label.compareTo(Tlp.AMBER_STRICT) <= 0);
            case ORG_AND_CLIENTS -> beyond(label, Tlp.AMBER, onward.contains(Onward.MUTUAL_AID));
            case COMMUNITY -> beyond(label, Tlp.GREEN, onward.containsAll(PASSED_ON));
            case PUBLIC -> unless(label == Tlp.CLEAR);
        };
    }

    private boolean isAlone() {
        return self.map(Set::of).filter(destination.persons()::equals).isPresent();
    }

    private static Optional<Withheld.Reason> beyond(Tlp label, Tlp strictest, boolean mayBePassedOn) {
        if (label == Tlp.CLEAR) {
            return Optional.empty();
        }
        if (label.compareTo(strictest) > 0) {
            return Optional.of(Withheld.Reason.LABEL);
        }
        return mayBePassedOn ? Optional.empty() : Optional.of(Withheld.Reason.ONWARD);
    }

    private static Optional<Withheld.Reason> unless(boolean allowed) {
        return allowed ? Optional.empty() : Optional.of(Withheld.Reason.LABEL);
    }
}
