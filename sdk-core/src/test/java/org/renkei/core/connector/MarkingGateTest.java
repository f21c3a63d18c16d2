package org.renkei.core.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.renkei.api.id.HandlerId;
import org.renkei.api.marking.Act;
import org.renkei.api.marking.Stage;
import org.renkei.api.marking.Tlp;
import org.renkei.api.submission.Onward;
import org.renkei.spi.Destination;
import org.renkei.spi.Destination.Readers;

class MarkingGateTest {
    private static final HandlerId SELF = new HandlerId("alice");
    private static final Set<Onward> EVERYONE = EnumSet.allOf(Onward.class);

    /** Per label, how far it may go at most when the provider lets it be passed on to everyone that Onward knows. */
    static Stream<Arguments> labels_and_the_widest_readers() {
        return Stream.of(
                argumentSet("RED", Tlp.RED, Readers.PERSONS),
                argumentSet("AMBER+STRICT", Tlp.AMBER_STRICT, Readers.ORG),
                argumentSet("AMBER", Tlp.AMBER, Readers.ORG_AND_CLIENTS),
                argumentSet("GREEN", Tlp.GREEN, Readers.COMMUNITY),
                argumentSet("CLEAR", Tlp.CLEAR, Readers.PUBLIC));
    }

    @ParameterizedTest
    @MethodSource("labels_and_the_widest_readers")
    void a_label_goes_as_far_as_it_says_and_no_further(Tlp label, Readers widest) {
        for (Readers readers : Readers.values()) {
            boolean allowed = gate(readers).refuses(label, EVERYONE).isEmpty();
            assertThat(allowed).as("%s to %s", label, readers).isEqualTo(readers.compareTo(widest) <= 0);
        }
    }

    @ParameterizedTest
    @MethodSource("labels_and_the_widest_readers")
    void without_the_providers_leave_nothing_but_clear_goes_beyond_our_organisation(Tlp label, Readers widest) {
        Readers kept = label == Tlp.CLEAR ? Readers.PUBLIC : widest.compareTo(Readers.ORG) < 0 ? widest : Readers.ORG;
        for (Readers readers : Readers.values()) {
            boolean allowed = gate(readers).refuses(label, Set.of()).isEmpty();
            assertThat(allowed).as("%s to %s", label, readers).isEqualTo(readers.compareTo(kept) <= 0);
        }
    }

    @Test
    void red_is_for_our_own_handler_and_nobody_beside() {
        assertThat(gate(Set.of(SELF)).refuses(Tlp.RED, Set.of())).isEmpty();
        assertThat(gate(Set.of(SELF, new HandlerId("bob"))).refuses(Tlp.RED, Set.of()))
                .contains(Withheld.Reason.LABEL);
        assertThat(gate(Set.of(new HandlerId("bob"))).refuses(Tlp.RED, Set.of()))
                .contains(Withheld.Reason.LABEL);
    }

    @Test
    void a_stricter_label_or_wider_readers_or_less_leave_never_open_the_gate() {
        List<Asked> refused = all().stream().filter(asked -> !asked.allowed()).toList();
        assertThat(refused).isNotEmpty();
        for (Asked less : refused) {
            assertThat(all().stream().filter(more -> more.asksAtLeast(less) && more.allowed()))
                    .as("allowed although %s is refused", less)
                    .isEmpty();
        }
    }

    /** What may be asked of the gate. */
    private record Asked(Readers readers, Tlp label, Set<Onward> onward) {
        boolean allowed() {
            return gate(readers).refuses(label, onward).isEmpty();
        }

        boolean asksAtLeast(Asked less) {
            return readers.compareTo(less.readers) >= 0
                    && label.compareTo(less.label) >= 0
                    && less.onward.containsAll(onward);
        }
    }

    private static List<Asked> all() {
        return Stream.of(Readers.values())
                .flatMap(readers -> Stream.of(Tlp.values())
                        .flatMap(label -> subsets().stream().map(onward -> new Asked(readers, label, onward))))
                .toList();
    }

    @Test
    void every_reason_is_told_in_both_languages() {
        assertThat(Withheld.Reason.values())
                .extracting(Withheld.Reason::wording)
                .allMatch(wording -> !wording.ja().equals(wording.en()))
                .doesNotHaveDuplicates();
    }

    private static List<Set<Onward>> subsets() {
        List<Set<Onward>> all = new ArrayList<>(List.of(Set.of()));
        for (Onward onward : Onward.values()) {
            List<Set<Onward>> more = new ArrayList<>();
            for (Set<Onward> before : all) {
                Set<Onward> with = EnumSet.of(onward);
                with.addAll(before);
                more.add(with);
            }
            all.addAll(more);
        }
        return all;
    }

    private static MarkingGate gate(Readers readers) {
        return gate(readers, readers == Readers.PERSONS ? Set.of(SELF) : Set.of());
    }

    private static MarkingGate gate(Set<HandlerId> persons) {
        return gate(Readers.PERSONS, persons);
    }

    private static MarkingGate gate(Readers readers, Set<HandlerId> persons) {
        return new MarkingGate(
                new Destination("SOC", readers, persons, Act.BLOCK, Stage.UNCONFIRMED), Optional.of(SELF));
    }
}
