package org.renkei.testkit.council;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.renkei.api.consent.ConsentRequest;
import org.renkei.api.id.CaseId;
import org.renkei.api.id.ConsentId;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.RequestId;
import org.renkei.api.id.SubmissionId;
import org.renkei.api.member.Member;

/** What happened in a council of provider twins, and who really was behind it. */
final class ProviderFacts implements Leak.Truth {
    private final ProviderSeats seats;
    private final List<Provided> provided = new ArrayList<>();
    private final List<Inquiry> inquiries = new ArrayList<>();
    private final List<ItemId> issued = new ArrayList<>();
    private final Map<ItemId, Member> providers = new HashMap<>();
    private final Map<ItemId, List<Member>> replies = new HashMap<>();
    private final Map<CaseId, Member> openers = new HashMap<>();
    private final Map<Member, Integer> handlers = new HashMap<>();
    private boolean oneLeft;

    /**
     * What was handed in.
     *
     * @param owner the number of the seat that did
     * @param swapped whether the twins have changed places there
     * @param submission its id
     * @param inCase its case
     */
    record Provided(int owner, boolean swapped, SubmissionId submission, CaseId inCase) {
        ItemId id() {
            return new ItemId(submission.value());
        }

        Optional<ItemId> about() {
            return Optional.of(id());
        }
    }

    /**
     * What was asked of others.
     *
     * @param swapped whether the twins have changed places there
     * @param id its id
     */
    record Inquiry(boolean swapped, RequestId id) {}

    ProviderFacts(ProviderSeats seats) {
        this.seats = seats;
        seats.twins().forEach(member -> handlers.put(member, seats.handlers(member.id())));
    }

    void add(Provided item) {
        Member provider = seats.get(item.owner(), item.swapped()).member();
        provided.add(item);
        providers.put(item.id(), provider);
        openers.putIfAbsent(item.inCase(), provider);
    }

    void replied(ItemId about, ItemId reply) {
        provider(reply).ifPresent(member -> replies.computeIfAbsent(about, item -> new ArrayList<>())
                .add(member));
    }

    void add(Inquiry inquiry, CaseId inCase, Member by) {
        inquiries.add(inquiry);
        openers.putIfAbsent(inCase, by);
    }

    void issued(ItemId item, CaseId inCase) {
        issued.add(item);
        opener(inCase).ifPresent(member -> providers.put(item, member));
    }

    void left() {
        oneLeft = true;
    }

    /** Returns whether one of the two has left the council. */
    boolean oneLeft() {
        return oneLeft;
    }

    List<Provided> provided() {
        return provided;
    }

    List<Inquiry> inquiries() {
        return inquiries;
    }

    List<ItemId> issued() {
        return issued;
    }

    List<ConsentId> consentIds() {
        return consents().stream().map(ConsentRequest::id).toList();
    }

    @Override
    public Optional<Member> provider(ItemId item) {
        return Optional.ofNullable(providers.get(item));
    }

    @Override
    public Optional<Member> opener(CaseId inCase) {
        return Optional.ofNullable(openers.get(inCase));
    }

    @Override
    public List<ItemId> items() {
        return Stream.concat(provided.stream().map(Provided::id), issued.stream())
                .toList();
    }

    @Override
    public List<ConsentRequest> consents() {
        return seats.officer().view().consents().list();
    }

    @Override
    public List<Member> replies(ItemId item) {
        return replies.getOrDefault(item, List.of());
    }

    @Override
    public int handlers(Member member) {
        return handlers.getOrDefault(member, 1);
    }
}
