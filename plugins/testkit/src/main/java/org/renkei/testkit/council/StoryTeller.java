package org.renkei.testkit.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.renkei.api.Council;
import org.renkei.api.CouncilOptions;
import org.renkei.api.EmbeddedCouncil;
import org.renkei.api.casework.Cases;
import org.renkei.api.casework.CountermeasureDraft;
import org.renkei.api.charter.Wording;
import org.renkei.api.error.NotFoundException;
import org.renkei.api.id.CaseId;
import org.renkei.api.id.CountermeasureId;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.MemberClassId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.ScopeId;
import org.renkei.api.id.SectorId;
import org.renkei.api.id.SubmissionId;
import org.renkei.api.marking.Tlp;
import org.renkei.api.member.Member;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Onward;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.PartDraft;
import org.renkei.api.submission.Preview;
import org.renkei.api.submission.Receipt;
import org.renkei.api.submission.SubmissionDraft;
import org.renkei.api.submission.SubmissionKind;

/** Makes the moves of a story in a council, and writes down for the oracle what happened. */
final class StoryTeller implements AutoCloseable {
    private final Scene scene;
    private final AccessOracle oracle;
    private final Map<Integer, Member> members = new TreeMap<>();
    private final Map<Integer, HandlerId> handlers = new TreeMap<>();
    private final Map<Integer, ItemId> items = new TreeMap<>();
    private final Map<ItemId, CaseId> cases = new HashMap<>();
    private final Set<Set<CaseId>> merged = new HashSet<>();

    StoryTeller(Function<CouncilOptions, EmbeddedCouncil> open) {
        scene = Scene.open(open::apply);
        oracle = new AccessOracle(scene.charter());
        Seat officer = scene.officer();
        members.put(0, officer.member());
        handlers.put(0, officer.handler());
        oracle.add(new Happened.Admitted(
                officer.id(), officer.member().memberClass(), officer.member().sector()));
        oracle.add(new Happened.Appointed(officer.handler(), officer.id()));
        oracle.add(new Happened.Signed(officer.handler()));
    }

    AccessOracle oracle() {
        return oracle;
    }

    Instant now() {
        return scene.now();
    }

    List<HandlerId> handlers() {
        return List.copyOf(handlers.values());
    }

    List<ItemId> items() {
        return List.copyOf(items.values());
    }

    Optional<ItemId> item(int number) {
        return Optional.ofNullable(items.get(number));
    }

    CaseId caseOf(ItemId item) {
        return Objects.requireNonNull(cases.get(item));
    }

    /** Returns the pairs of cases that are merged with each other. */
    Set<Set<CaseId>> merged() {
        return merged;
    }

    Optional<HandlerId> handler(int number) {
        return Optional.ofNullable(handlers.get(number));
    }

    Optional<MemberId> member(int number) {
        return Optional.ofNullable(members.get(number)).map(Member::id);
    }

    Council view(HandlerId handler) {
        return scene.council().as(handler);
    }

    /** Makes {@code move} if it still makes sense, and returns whether it was made. */
    boolean tell(Move move) {
        scene.tick();
        Optional<Happened> happened;
        if (move instanceof Move.Submit submit) {
            happened = submit(submit);
        } else if (move instanceof Move.Readdress readdress) {
            happened = readdress(readdress);
        } else if (move instanceof Move.Withdraw withdraw) {
            happened = withdraw(withdraw);
        } else if (move instanceof Move.Issue issue) {
            happened = issue(issue);
        } else if (move instanceof Move.Recall recall) {
            happened = recall(recall);
        } else if (move instanceof Move.Merge merge) {
            merge(merge);
            happened = Optional.empty(); // nothing that bears on who may see what
        } else {
            happened = govern(move);
        }
        happened.ifPresent(oracle::add);
        return happened.isPresent();
    }

    private Optional<Happened> govern(Move move) {
        if (move instanceof Move.Admit admit) {
            MemberClassId memberClass = new MemberClassId(admit.memberClass());
            Member member = scene.admit(admit.sector()
                    .map(sector -> Scene.draft("Member " + admit.member(), memberClass, new SectorId(sector)))
                    .orElseGet(() -> Scene.draft("Member " + admit.member(), memberClass)));
            members.put(admit.member(), member);
            return Optional.of(new Happened.Admitted(member.id(), memberClass, member.sector()));
        }
        if (move instanceof Move.ChangeClass change) {
            return active(change.member()).map(member -> {
                MemberClassId to = new MemberClassId(change.memberClass());
                scene.changeClass(member, to);
                return new Happened.ClassChanged(member, to);
            });
        }
        if (move instanceof Move.Expel expel) {
            return active(expel.member()).map(member -> {
                scene.expel(member);
                return new Happened.Expelled(member);
            });
        }
        return staff(move);
    }

    private Optional<Happened> staff(Move move) {
        if (move instanceof Move.Appoint appoint) {
            return active(appoint.member()).map(member -> {
                HandlerId handler = scene.appoint(member, "Handler " + appoint.handler());
                handlers.put(appoint.handler(), handler);
                return new Happened.Appointed(handler, member);
            });
        }
        if (move instanceof Move.Sign sign) {
            return acting(sign.handler()).map(handler -> {
                scene.sign(view(handler));
                return new Happened.Signed(handler);
            });
        }
        if (move instanceof Move.Unsign unsign) {
            return acting(unsign.handler()).map(handler -> {
                view(handler).membership().people().withdrawPledge();
                return new Happened.Unsigned(handler);
            });
        }
        if (move instanceof Move.Retire retire) {
            return acting(retire.handler()).map(handler -> {
                scene.officer().view().membership().retire(handler);
                return new Happened.Retired(handler);
            });
        }
        throw new AssertionError("a move that nobody makes: " + move);
    }

    private Optional<Happened> submit(Move.Submit move) {
        Optional<HandlerId> handler = acting(move.handler()).filter(oracle.ledger()::hasSigned);
        Map<Part, Audience> audiences = new EnumMap<>(Part.class);
        move.parts().forEach((part, who) -> audience(who).ifPresent(audience -> audiences.put(part, audience)));
        Optional<ItemId> about = move.about().flatMap(this::item);
        if (handler.isEmpty()
                || audiences.size() < move.parts().size()
                || about.isPresent() != move.about().isPresent()) {
            return Optional.empty();
        }
        SubmissionDraft draft = draft(move.item(), about, audiences);
        String key = "item " + move.item();
        Council view = view(handler.get());
        if (about.isPresent() && !oracle.sees(handler.get(), about.get())) {
            assertThatThrownBy(() -> view.submissions().submit(draft, key))
                    .as("a reply to an item that the member may not see")
                    .isInstanceOf(NotFoundException.class);
            return Optional.empty();
        }
        if (about.isEmpty()) {
            comparePreview(view, draft);
        }
        Receipt receipt = view.submissions().submit(draft, key);
        ItemId item = new ItemId(receipt.id().value());
        items.put(move.item(), item);
        cases.put(item, receipt.inCase());
        return Optional.of(new Happened.Submitted(
                item, oracle.ledger().memberOf(handler.get()), receipt.inCase(), about, audiences));
    }

    private void comparePreview(Council view, SubmissionDraft draft) {
        MemberId provider = view.membership().self().id();
        List<PartDraft> parts = draft.parts();
        List<Preview.PartPreview> shown = view.submissions().preview(draft).parts();
        for (int i = 0; i < parts.size(); i++) {
            assertThat(shown.get(i).members().longValue())
                    .as("members who would read part %d", i)
                    .isEqualTo(oracle.readers(parts.get(i).audience(), provider));
        }
    }

    private Optional<Happened> readdress(Move.Readdress move) {
        Optional<Audience> audience = audience(move.who());
        Optional<ItemId> item =
                item(move.item()).filter(it -> oracle.ledger().audiences(it).containsKey(move.part()));
        Optional<HandlerId> actor =
                item.filter(it -> !oracle.ledger().takenBack(it)).flatMap(this::actorFor);
        if (audience.isEmpty() || actor.isEmpty()) {
            return Optional.empty();
        }
        ItemId id = item.orElseThrow();
        if (audience.get().exceptHandlers().contains(actor.get())
                || label(oracle.ledger().audience(id, move.part())) != label(audience.get())) {
            return Optional.empty();
        }
        view(actor.get()).submissions().readdress(new SubmissionId(id.value()), move.part(), audience.get());
        return Optional.of(new Happened.Readdressed(id, move.part(), audience.get()));
    }

    private Optional<Happened> withdraw(Move.Withdraw move) {
        return item(move.item()).filter(it -> !oracle.ledger().takenBack(it)).flatMap(it -> actorFor(it)
                .map(actor -> {
                    view(actor).submissions().withdraw(new SubmissionId(it.value()));
                    return new Happened.TakenBack(it);
                }));
    }

    private Optional<Happened> issue(Move.Issue move) {
        Optional<Audience> audience = audience(move.who());
        Optional<CaseId> inCase = item(move.ofItem()).map(cases::get);
        if (audience.isEmpty() || inCase.isEmpty()) {
            return Optional.empty();
        }
        Wording title = new Wording("題 " + move.item(), "Title " + move.item());
        CountermeasureDraft draft = CountermeasureDraft.builder(
                        inCase.get(), label(audience.get()), audience.get(), title, new Wording("対処", "Act"))
                .build();
        Seat officer = scene.officer();
        ItemId item = new ItemId(officer.view()
                .casework()
                .issue(draft, "issue " + move.item())
                .id()
                .value());
        items.put(move.item(), item);
        cases.put(item, inCase.get());
        return Optional.of(new Happened.Issued(item, officer.id(), inCase.get(), audience.get()));
    }

    private void merge(Move.Merge move) {
        Optional<CaseId> one = item(move.item()).map(this::caseOf);
        Optional<CaseId> other = item(move.other()).map(this::caseOf);
        boolean signed = oracle.ledger().hasSigned(scene.officer().handler());
        if (!signed || one.isEmpty() || other.isEmpty() || one.equals(other)) {
            return;
        }
        Set<CaseId> pair = Set.of(one.get(), other.get());
        Cases officer = scene.officer().view().cases();
        if (move.merged() && merged.add(pair)) {
            officer.merge(one.get(), other.get(), "the same");
        } else if (!move.merged() && merged.remove(pair)) {
            officer.unmerge(other.get(), one.get(), "not the same");
        }
    }

    private Optional<Happened> recall(Move.Recall move) {
        return item(move.item())
                .filter(it -> oracle.provider(it).isEmpty() && !oracle.ledger().takenBack(it))
                .map(it -> {
                    scene.officer().view().casework().withdraw(new CountermeasureId(it.value()));
                    return new Happened.TakenBack(it);
                });
    }

    /** Returns a handler of the provider that acts, has signed, and is left out of no part. */
    private Optional<HandlerId> actorFor(ItemId item) {
        Ledger ledger = oracle.ledger();
        return oracle.provider(item).flatMap(provider -> handlers().stream()
                .filter(handler -> ledger.memberOf(handler).equals(provider))
                .filter(handler -> ledger.acts(handler) && ledger.hasSigned(handler))
                .filter(handler -> ledger.audiences(item).values().stream()
                        .noneMatch(audience -> audience.exceptHandlers().contains(handler)))
                .findFirst());
    }

    private Optional<MemberId> active(int number) {
        return member(number).filter(oracle.ledger()::takesPart);
    }

    /** What is public is labelled CLEAR, and nothing else is. */
    private static Tlp label(Audience audience) {
        return audience.scopes().contains(Charter2019.PUBLIC) ? Tlp.CLEAR : Tlp.RED;
    }

    private Optional<HandlerId> acting(int number) {
        return handler(number).filter(oracle.ledger()::acts);
    }

    private static SubmissionDraft draft(int number, Optional<ItemId> about, Map<Part, Audience> audiences) {
        List<PartDraft> parts = audiences.entrySet().stream()
                .map(entry -> PartDraft.builder(
                                entry.getKey(),
                                label(entry.getValue()),
                                entry.getValue(),
                                entry.getKey() + " of item " + number)
                        .build())
                .toList();
        SubmissionKind kind = about.isPresent() ? SubmissionKind.FEEDBACK : SubmissionKind.OBSERVATION;
        return new SubmissionDraft(
                kind, about, Optional.empty(), Optional.empty(), Optional.empty(), parts, Optional.empty());
    }

    /** Returns the audience without those who are not there or no longer act; nothing if it then names nobody. */
    private Optional<Audience> audience(Move.Who who) {
        Audience.Builder builder = Audience.builder();
        who.scopes().forEach(scope -> builder.scope(new ScopeId(scope)));
        who.sectors().forEach(sector -> builder.sector(new SectorId(sector)));
        List<MemberId> named =
                who.members().stream().flatMap(it -> active(it).stream()).toList();
        List<HandlerId> persons =
                who.handlers().stream().flatMap(it -> acting(it).stream()).toList();
        named.forEach(builder::member);
        persons.forEach(builder::handler);
        who.exceptMembers().forEach(number -> active(number).ifPresent(builder::except));
        who.exceptHandlers().forEach(number -> acting(number).ifPresent(builder::except));
        if (who.onward()) {
            builder.onward(Onward.MUTUAL_AID);
        }
        boolean nobody = who.scopes().isEmpty() && named.isEmpty() && persons.isEmpty();
        return nobody ? Optional.empty() : Optional.of(builder.build());
    }

    @Override
    public void close() {
        scene.close();
    }
}
