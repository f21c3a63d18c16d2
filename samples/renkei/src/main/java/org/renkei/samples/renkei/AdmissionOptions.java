package org.renkei.samples.renkei;

import org.jspecify.annotations.Nullable;
import org.renkei.api.id.CategoryId;
import org.renkei.api.id.MemberClassId;
import org.renkei.api.id.SectorId;
import org.renkei.api.member.AdmissionDraft;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Whom to admit, as what. */
final class AdmissionOptions {
    @Parameters(paramLabel = "NAME", descriptionKey = "param.name")
    private String name = "";

    @Option(names = "--reading", paramLabel = "KANA", descriptionKey = "option.reading")
    private @Nullable String reading;

    @Option(names = "--category", paramLabel = "ID", required = true, descriptionKey = "option.category")
    private String category = "";

    @Option(names = "--subcategory", paramLabel = "ID", descriptionKey = "option.subcategory")
    private @Nullable String subcategory;

    @Option(names = "--sector", paramLabel = "ID", descriptionKey = "option.sector")
    private @Nullable String sector;

    @Option(names = "--class", paramLabel = "ID", required = true, descriptionKey = "option.class")
    private String memberClass = "";

    @Option(names = "--rank", paramLabel = "NUMBER", descriptionKey = "option.rank")
    private @Nullable Integer rank;

    @Option(names = "--unlisted", descriptionKey = "option.unlisted")
    private boolean unlisted;

    AdmissionDraft draft() {
        AdmissionDraft.Builder draft = AdmissionDraft.builder(
                name,
                Ids.of("--category", CategoryId::new, category),
                Ids.of("--class", MemberClassId::new, memberClass));
        if (reading != null) {
            draft.reading(reading);
        }
        if (subcategory != null) {
            draft.subcategory(Ids.of("--subcategory", CategoryId::new, subcategory));
        }
        if (sector != null) {
            draft.sector(Ids.of("--sector", SectorId::new, sector));
        }
        if (rank != null) {
            draft.rank(rank);
        }
        if (unlisted) {
            draft.unlisted();
        }
        return draft.build();
    }
}
