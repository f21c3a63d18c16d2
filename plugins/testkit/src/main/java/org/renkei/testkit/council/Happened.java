package org.renkei.testkit.council;

import java.util.Map;
import java.util.Optional;
import org.renkei.api.id.CaseId;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.MemberClassId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.SectorId;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Part;

/** Something that happened in a council and bears on who may see what. */
sealed interface Happened {
    record Admitted(MemberId member, MemberClassId memberClass, Optional<SectorId> sector) implements Happened {}

    record ClassChanged(MemberId member, MemberClassId to) implements Happened {}

    record Expelled(MemberId member) implements Happened {}

    record Appointed(HandlerId handler, MemberId member) implements Happened {}

    record Signed(HandlerId handler) implements Happened {}

    record Unsigned(HandlerId handler) implements Happened {}

    record Retired(HandlerId handler) implements Happened {}

    record Submitted(
            ItemId item, MemberId provider, CaseId inCase, Optional<ItemId> about, Map<Part, Audience> audiences)
            implements Happened {}

    record Readdressed(ItemId item, Part part, Audience audience) implements Happened {}

    record Issued(ItemId item, MemberId issuer, CaseId inCase, Audience audience) implements Happened {}

    record TakenBack(ItemId item) implements Happened {}
}
