package org.renkei.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.renkei.api.id.HandlerId;
import org.renkei.api.member.Pledge;
import org.renkei.api.member.SignedPledge;
import org.renkei.core.engine.event.GovernanceEvent;

class PledgesTest {
    private static final HandlerId HANDLER = new HandlerId("han-1");

    private final Pledges pledges = new Pledges();

    @Test
    void withdrawing_ends_all_that_was_signed_and_nothing_that_is_signed_later() {
        sign(1, "1");
        sign(2, "2");
        apply(3, new GovernanceEvent.PledgeWithdrawn(HANDLER));
        sign(4, "2");
        apply(5, new GovernanceEvent.PledgeWithdrawn(HANDLER));
        assertThat(pledges.of(HANDLER))
                .extracting(SignedPledge::withdrawnAt)
                .containsExactly(Optional.of(at(3)), Optional.of(at(3)), Optional.of(at(5)));
        assertThat(pledges.of(HANDLER))
                .extracting(signed -> signed.pledge().version())
                .containsExactly("1", "2", "2");
    }

    private void sign(int position, String version) {
        apply(position, new GovernanceEvent.PledgeSigned(HANDLER, new Pledge(version, "A. Handler", LocalDate.EPOCH)));
    }

    private void apply(int position, GovernanceEvent event) {
        pledges.apply(new Recorded(position, at(position), event), event);
    }

    private static Instant at(int position) {
        return Instant.ofEpochSecond(position);
    }
}
