package org.renkei.core.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.renkei.api.charter.Charter;
import org.renkei.api.id.ApplicationId;
import org.renkei.api.id.BodyId;
import org.renkei.api.id.CharterId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.RoundId;
import org.renkei.api.intake.Application;
import org.renkei.api.intake.IntakeRoundDraft;

/** Charters, seats, rounds and motions as bytes: their part of {@link StateImage}. */
final class BodiesImage {
    private final StateImage.Values values;

    BodiesImage(StateImage.Values values) {
        this.values = values;
    }

    void write(CouncilState state, Packer packer) {
        CharterHistory history = state.governance().history();
        writeVersions(history.inForce(), packer);
        writeVersions(history.decided(), packer);
        packer.number(state.governance().givenSeats().all().size());
        state.governance().givenSeats().all().forEach((body, members) -> {
            packer.id(body).number(members.size());
            members.forEach(packer::id);
        });
        Rounds rounds = state.rounds();
        packer.number(rounds.version()).number(rounds.all().size());
        rounds.all().forEach((id, round) -> packer.id(id).bytes(values.write(round)));
        packer.number(rounds.applications().size());
        rounds.applications().forEach(application -> packer.bytes(values.write(application)));
        packer.number(rounds.approvedUnder().size());
        rounds.approvedUnder().forEach((id, charter) -> packer.id(id).id(charter));
        packer.number(state.agenda().all().size());
        state.agenda().all().forEach(motion -> packer.bytes(values.write(motion.image())));
    }

    void read(Unpacker from, CouncilState state) {
        CharterHistory history = state.governance().history();
        from.list(this::readVersion).forEach(history::takeEffect);
        from.list(this::readVersion).forEach(history::decide);
        int bodies = from.count();
        for (int i = 0; i < bodies; i++) {
            BodyId body = new BodyId(from.text());
            from.list(id -> new MemberId(id.text()))
                    .forEach(member -> state.governance().givenSeats().give(body, member));
        }
        state.rounds().restore(from.number());
        int rounds = from.count();
        for (int i = 0; i < rounds; i++) {
            RoundId id = new RoundId(from.text());
            state.rounds().restore(id, values.read(from.bytes(), IntakeRoundDraft.class));
        }
        from.list(bytes -> values.read(bytes.bytes(), Application.class)).forEach(state.rounds()::restore);
        int approved = from.count();
        for (int i = 0; i < approved; i++) {
            state.rounds().approvedUnder().put(new ApplicationId(from.text()), new CharterId(from.text()));
        }
        from.list(bytes -> values.read(bytes.bytes(), MotionState.Image.class))
                .forEach(image -> state.agenda().restore(MotionState.of(image)));
    }

    private void writeVersions(List<CharterHistory.Version> versions, Packer packer) {
        packer.number(versions.size());
        for (CharterHistory.Version version : versions) {
            packer.bytes(values.write(version.charter()))
                    .number(version.classes().size());
            version.classes().forEach((was, now) -> packer.text(was).text(now));
            packer.time(version.decided());
        }
    }

    private CharterHistory.Version readVersion(Unpacker from) {
        Charter charter = values.read(from.bytes(), Charter.class);
        Map<String, String> classes = new TreeMap<>();
        int moved = from.count();
        for (int i = 0; i < moved; i++) {
            classes.put(from.text(), from.text());
        }
        Instant at = from.time();
        return new CharterHistory.Version(charter, classes, at);
    }
}
