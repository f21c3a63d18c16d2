package org.renkei.core.engine;

import java.time.Instant;
import java.util.List;
import org.renkei.api.casework.Disposition;
import org.renkei.api.id.CaseId;
import org.renkei.api.statistics.Edition;
import org.renkei.core.casebook.CaseBook;

/** What was found, decided and counted about cases as bytes: its part of {@link StateImage}. */
final class CasesImage {
    private static final List<CaseBook.Found> FOUND = List.of(CaseBook.Found.values());
    private static final List<Disposition> DISPOSITIONS = List.of(Disposition.values());

    private final StateImage.Values values;

    CasesImage(StateImage.Values values) {
        this.values = values;
    }

    void write(CaseBook book, Packer packer) {
        packer.number(book.findings().size());
        book.findings().forEach(finding -> packer.time(finding.at())
                .number(FOUND.indexOf(finding.found()))
                .id(finding.one())
                .id(finding.other())
                .text(finding.ground()));
        packer.number(book.decisions().size());
        for (CaseBook.Decision decision : book.decisions()) {
            packer.time(decision.at()).number(DISPOSITIONS.indexOf(decision.disposition()));
            packer.text(decision.ground()).number(decision.cases().size());
            decision.cases().forEach(packer::id);
        }
        packer.number(book.editions().size());
        book.editions().forEach(edition -> packer.bytes(values.write(edition)));
    }

    void read(Unpacker from, CaseBook book) {
        from.list(one -> new CaseBook.Finding(
                        one.time(), FOUND.get(one.count()), new CaseId(one.text()), new CaseId(one.text()), one.text()))
                .forEach(book::add);
        from.list(CasesImage::readDecision).forEach(book::add);
        from.list(one -> values.read(one.bytes(), Edition.class)).forEach(book::add);
    }

    private static CaseBook.Decision readDecision(Unpacker from) {
        Instant at = from.time();
        Disposition disposition = DISPOSITIONS.get(from.count());
        String ground = from.text();
        return new CaseBook.Decision(at, from.list(id -> new CaseId(id.text())), disposition, ground);
    }
}
