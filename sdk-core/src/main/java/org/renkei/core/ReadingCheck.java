package org.renkei.core;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.renkei.api.audit.AuditCheck;
import org.renkei.core.engine.Anchors;
import org.renkei.spi.store.Bytes;
import org.renkei.spi.store.StoredReading;

/** Goes through the whole record of reading and holds it against itself, and against what the journal vouches for. */
final class ReadingCheck {
    private final Readings readings;
    private final Journal journal;

    ReadingCheck(Readings readings, Journal journal) {
        this.readings = readings;
        this.journal = journal;
    }

    AuditCheck run() {
        List<Anchors.Anchor> anchors = journal.anchors();
        long anchored = anchors.isEmpty() ? 0 : anchors.get(anchors.size() - 1).number();
        Bytes chain = Bytes.of(new byte[32]);
        long number = 0;
        int anchor = 0;
        Optional<Long> fault = Optional.empty();
        for (List<StoredReading> page = readings.page(0); !page.isEmpty(); page = readings.page(number)) {
            for (StoredReading stored : page) {
                number++;
                chain = next(chain, stored);
                boolean wrong =
                        stored.number() != number || !stored.reading().chain().equals(chain);
                if (anchor < anchors.size() && anchors.get(anchor).number() == number) {
                    wrong |= !anchors.get(anchor).chain().equals(HexFormat.of().formatHex(chain.array()));
                    anchor++;
                }
                if (wrong && fault.isEmpty()) {
                    fault = Optional.of(number);
                }
            }
        }
        if (number < anchored && fault.isEmpty()) {
            fault = Optional.of(number + 1);
        }
        return new AuditCheck(number, anchored, fault);
    }

    private static Bytes next(Bytes before, StoredReading stored) {
        MessageDigest sha256 = Sha256.digest();
        sha256.update(before.array());
        return Bytes.of(sha256.digest(stored.reading().payload().array()));
    }
}
