package org.renkei.testkit.council;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.renkei.api.id.CaseId;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.MemberClassId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.SectorId;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Part;

/** How things stand after everything that happened so far, written down one thing at a time. */
final class Ledger {
    private final Map<MemberId, MemberClassId> classes = new HashMap<>();
    private final Map<MemberId, SectorId> sectors = new HashMap<>();
    private final Set<MemberId> expelled = new HashSet<>();
    private final Map<HandlerId, MemberId> members = new HashMap<>();
    private final Set<HandlerId> signed = new HashSet<>();
    private final Set<HandlerId> retired = new HashSet<>();
    private final Map<ItemId, Happened.Submitted> submissions = new HashMap<>();
    private final Map<ItemId, Happened.Issued> issues = new HashMap<>();
    private final Map<CaseId, MemberId> begunBy = new HashMap<>();
    private final Map<ItemId, Map<Part, Audience>> audiences = new LinkedHashMap<>();
    private final Set<ItemId> takenBack = new HashSet<>();

    void add(Happened event) {
        if (event instanceof Happened.Submitted submitted) {
            submissions.put(submitted.item(), submitted);
            begunBy.putIfAbsent(submitted.inCase(), submitted.provider());
            audiences.put(submitted.item(), new EnumMap<>(submitted.audiences()));
        } else if (event instanceof Happened.Readdressed readdressed) {
            audiences(readdressed.item()).put(readdressed.part(), readdressed.audience());
        } else if (event instanceof Happened.Issued issued) {
            issues.put(issued.item(), issued);
            audiences.put(issued.item(), Map.of(Sight.WHOLE, issued.audience()));
        } else if (event instanceof Happened.TakenBack back) {
            takenBack.add(back.item());
        } else {
            govern(event);
        }
    }

    private void govern(Happened event) {
        if (event instanceof Happened.Admitted admitted) {
            classes.put(admitted.member(), admitted.memberClass());
            admitted.sector().ifPresent(sector -> sectors.put(admitted.member(), sector));
        } else if (event instanceof Happened.ClassChanged changed) {
            classes.put(changed.member(), changed.to());
        } else if (event instanceof Happened.Expelled gone) {
            expelled.add(gone.member());
        } else if (event instanceof Happened.Appointed appointed) {
            members.put(appointed.handler(), appointed.member());
        } else if (event instanceof Happened.Signed pledge) {
            signed.add(pledge.handler());
        } else if (event instanceof Happened.Unsigned pledge) {
            signed.remove(pledge.handler());
        } else if (event instanceof Happened.Retired gone) {
            retired.add(gone.handler());
        }
    }

    Set<HandlerId> handlers() {
        return members.keySet();
    }

    boolean acts(HandlerId handler) {
        return takesPart(memberOf(handler)) && !retired.contains(handler);
    }

    boolean hasSigned(HandlerId handler) {
        return signed.contains(handler);
    }

    MemberId memberOf(HandlerId handler) {
        return there(members.get(handler));
    }

    boolean takesPart(MemberId member) {
        return !expelled.contains(member);
    }

    MemberClassId classOf(MemberId member) {
        return there(classes.get(member));
    }

    Optional<SectorId> sectorOf(MemberId member) {
        return Optional.ofNullable(sectors.get(member));
    }

    /** Returns the audience of each part as it is now. */
    Map<Part, Audience> audiences(ItemId item) {
        return there(audiences.get(item));
    }

    Audience audience(ItemId item, Part part) {
        return there(audiences(item).get(part));
    }

    Optional<Happened.Submitted> submission(ItemId item) {
        return Optional.ofNullable(submissions.get(item));
    }

    Happened.Issued issue(ItemId item) {
        return there(issues.get(item));
    }

    /** Returns the provider of the submission that a case began with. */
    MemberId begunBy(CaseId inCase) {
        return there(begunBy.get(inCase));
    }

    boolean takenBack(ItemId item) {
        return takenBack.contains(item);
    }

    private static <T> T there(@Nullable T value) {
        return Optional.ofNullable(value).orElseThrow();
    }
}
