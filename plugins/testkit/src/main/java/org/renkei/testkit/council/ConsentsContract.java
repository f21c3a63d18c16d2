package org.renkei.testkit.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.renkei.testkit.council.Refusals.assertChangesNothing;
import static org.renkei.testkit.council.Refusals.assertForbidden;
import static org.renkei.testkit.council.Refusals.assertNotFound;
import static org.renkei.testkit.council.Refusals.assertRefused;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.renkei.api.charter.Rule;
import org.renkei.api.consent.AdvanceConsent;
import org.renkei.api.consent.ConsentDraft;
import org.renkei.api.consent.ConsentRequest;
import org.renkei.api.consent.ConsentStatus;
import org.renkei.api.consent.Consents;
import org.renkei.api.error.ErrorCode;
import org.renkei.api.id.ConsentId;
import org.renkei.api.id.ScopeId;
import org.renkei.api.id.SubmissionId;
import org.renkei.api.marking.Tlp;
import org.renkei.api.obligation.Cause;
import org.renkei.api.obligation.Obligation;
import org.renkei.api.retrieval.Cursor;
import org.renkei.api.retrieval.FeedQuery;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.Receipt;

/** Nobody but the provider widens an audience: it is asked, accepts or declines, and is not known to who asks. */
public interface ConsentsContract extends CouncilContract {
    /** Who may read at first, and who is to read besides. */
    Audience NARROW = Audience.of(Charter2019.ONLY_CLASS_1);

    Audience WIDE = Audience.of(Charter2019.MEMBERS);

    @Test
    default void a_provider_that_accepts_is_read_by_more_and_the_rest_learns_nothing() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Seat reader = scene.seat("Reader", Charter2019.GENERAL);
            Seat insider = scene.seat("Insider", Charter2019.CLASS_1);
            Receipt receipt = handIn(scene, provider, "1");
            Cursor cursor = reader.feed().next();
            Cursor inside = insider.feed().next();
            ConsentRequest asked = ask(scene, receipt, WIDE);
            assertThat(asked.status()).isEqualTo(ConsentStatus.ASKED);
            assertThat(reader.sees(Seat.item(receipt))).isFalse();
            assertThat(consents(provider).list()).containsExactly(asked);
            scene.tick();
            ConsentRequest accepted =
                    consents(provider).accept(asked.id(), Optional.empty(), Optional.of("not before Monday"));
            assertThat(accepted)
                    .isEqualTo(new ConsentRequest(
                            asked.id(),
                            asked.draft(),
                            asked.askedAt(),
                            ConsentStatus.ACCEPTED,
                            Optional.of(WIDE),
                            Optional.of("not before Monday"),
                            Optional.of(scene.now()),
                            false));
            assertThat(consents(scene.officer()).get(asked.id())).isEqualTo(accepted);
            assertThat(FeedReader.from(reader.view().retrieval(), FeedQuery.after(cursor))
                            .ids())
                    .containsExactly(Seat.item(receipt));
            assertThat(FeedReader.from(insider.view().retrieval(), FeedQuery.after(inside))
                            .entries())
                    .as("who could read it before")
                    .isEmpty();
            assertRefused(
                    scene,
                    () -> consents(provider).accept(asked.id(), Optional.empty(), Optional.empty()),
                    ErrorCode.STATE_CONFLICT);
        }
    }

    @Test
    default void a_provider_may_grant_less_or_nothing() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Seat second = scene.seat("Class 2", Charter2019.CLASS_2);
            Seat general = scene.seat("General", Charter2019.GENERAL);
            Receipt receipt = handIn(scene, provider, "1");
            ConsentId first = ask(scene, receipt, WIDE).id();
            ConsentRequest declined = consents(provider).decline(first, "the victim can be recognised");
            assertThat(declined.status()).isEqualTo(ConsentStatus.DECLINED);
            assertThat(declined.words()).contains("the victim can be recognised");
            assertThat(second.sees(Seat.item(receipt))).isFalse();
            ConsentId again = consents(scene.officer())
                    .ask(new ConsentDraft(receipt.id(), Part.ATTACK, WIDE, "with the name removed"), "again")
                    .id();
            consents(provider).accept(again, Optional.of(Audience.of(Charter2019.TASK_FORCE)), Optional.empty());
            assertThat(second.sees(Seat.item(receipt))).isTrue();
            assertThat(general.sees(Seat.item(receipt))).isFalse();
        }
    }

    @Test
    default void what_goes_to_the_public_becomes_clear_and_nothing_else_is_loosened() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Seat anyone = scene.unpledged(scene.admit(Scene.draft("Anyone", Charter2019.GENERAL)));
            Receipt receipt = handIn(scene, provider, "1");
            Tlp before = provider.view()
                    .submissions()
                    .get(receipt.id())
                    .draft()
                    .parts()
                    .get(0)
                    .label();
            ConsentId wide = ask(scene, receipt, WIDE).id();
            consents(provider).accept(wide, Optional.empty(), Optional.empty());
            assertThat(provider.view()
                            .submissions()
                            .get(receipt.id())
                            .draft()
                            .parts()
                            .get(0)
                            .label())
                    .isEqualTo(before);
            ConsentId open =
                    ask(scene, receipt, Audience.of(Charter2019.PUBLIC)).id();
            consents(provider).accept(open, Optional.empty(), Optional.empty());
            assertThat(anyone.read(Seat.item(receipt)).parts().get(0).label()).isEqualTo(Tlp.CLEAR);
        }
    }

    @Test
    default void consent_in_advance_is_taken_at_its_word_and_no_further() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Seat reader = scene.seat("Reader", Charter2019.GENERAL);
            AdvanceConsent consent = new AdvanceConsent(
                    Set.of(Part.ATTACK),
                    Set.of(Charter2019.MEMBERS, Charter2019.TASK_FORCE),
                    scene.today().plusDays(30));
            consents(provider).consentInAdvance(consent);
            assertThat(consents(provider).advanceConsent()).contains(consent);
            assertChangesNothing(scene, () -> consents(provider).consentInAdvance(consent));
            Receipt receipt = handIn(scene, provider, "1");
            ConsentRequest given = ask(scene, receipt, WIDE);
            assertThat(given.status()).isEqualTo(ConsentStatus.ACCEPTED);
            assertThat(given.inAdvance()).isTrue();
            assertThat(reader.sees(Seat.item(receipt))).isTrue();
            assertThat(consents(provider).list()).containsExactly(given);
            Receipt named = handIn(scene, provider, "2");
            Audience besides = WIDE.toBuilder().member(reader.id()).build();
            for (Audience further : List.of(Audience.of(Charter2019.PUBLIC), besides)) {
                assertThat(ask(scene, named, further).status()).isEqualTo(ConsentStatus.ASKED);
            }
            scene.pass(Duration.ofDays(31));
            assertThat(ask(scene, handIn(scene, provider, "3"), WIDE).status())
                    .as("after its last day")
                    .isEqualTo(ConsentStatus.ASKED);
            consents(provider).endAdvanceConsent();
            assertThat(consents(provider).advanceConsent()).isEmpty();
            assertChangesNothing(scene, () -> consents(provider).endAdvanceConsent());
            assertRefused(scene, () -> consents(provider).consentInAdvance(consent), ErrorCode.INVALID_INPUT);
            assertRefused(
                    scene,
                    () -> consents(provider)
                            .consentInAdvance(new AdvanceConsent(
                                    Set.of(Part.ATTACK), Set.of(new ScopeId("no-such-scope")), scene.today())),
                    ErrorCode.INVALID_INPUT);
        }
    }

    @Test
    default void only_the_council_asks_and_only_the_provider_answers() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Seat other = scene.seat("Other", Charter2019.CLASS_1);
            Receipt receipt = handIn(scene, provider, "1");
            ConsentDraft draft = new ConsentDraft(receipt.id(), Part.ATTACK, WIDE, "others are hit");
            assertForbidden(scene, Rule.RECIPIENTS, () -> consents(other).ask(draft, "1"));
            assertForbidden(scene, Rule.RECIPIENTS, () -> consents(provider).ask(draft, "1"));
            ConsentRequest asked = consents(scene.officer()).ask(draft, "1");
            assertChangesNothing(
                    scene,
                    () -> assertThat(consents(scene.officer()).ask(draft, "1")).isEqualTo(asked));
            assertRefused(
                    scene,
                    () -> consents(scene.officer())
                            .ask(new ConsentDraft(receipt.id(), Part.ATTACK, WIDE, "another reason"), "1"),
                    ErrorCode.KEY_REUSED);
            assertNotFound(scene, () -> consents(other).get(asked.id()));
            assertThat(consents(other).list()).isEmpty();
            assertNotFound(scene, () -> consents(other).accept(asked.id(), Optional.empty(), Optional.empty()));
            assertNotFound(scene, () -> consents(other).decline(asked.id(), "no"));
            assertForbidden(scene, Rule.RECIPIENTS, () -> consents(scene.officer())
                    .accept(asked.id(), Optional.empty(), Optional.empty()));
            assertForbidden(scene, Rule.RECIPIENTS, () -> consents(provider).withdraw(asked.id()));
            consents(scene.officer()).withdraw(asked.id());
            assertChangesNothing(scene, () -> consents(scene.officer()).withdraw(asked.id()));
            assertRefused(scene, () -> consents(provider).decline(asked.id(), "late"), ErrorCode.STATE_CONFLICT);
        }
    }

    @Test
    default void a_question_makes_sense_or_is_refused() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            Receipt receipt = handIn(scene, provider, "1");
            Consents officer = consents(scene.officer());
            assertRefused(scene, () -> ask(scene, receipt, NARROW), ErrorCode.INVALID_INPUT);
            assertRefused(
                    scene,
                    () -> ask(scene, receipt, Audience.of(new ScopeId("no-such-scope"))),
                    ErrorCode.INVALID_INPUT);
            assertNotFound(
                    scene, () -> officer.ask(new ConsentDraft(receipt.id(), Part.VICTIM, WIDE, "no such part"), "v"));
            assertNotFound(
                    scene,
                    () -> officer.ask(
                            new ConsentDraft(new SubmissionId("no-such-submission"), Part.ATTACK, WIDE, "why"), "n"));
            ConsentId asked = ask(scene, receipt, WIDE).id();
            assertRefused(
                    scene,
                    () -> consents(provider)
                            .accept(asked, Optional.of(Audience.of(new ScopeId("no-such-scope"))), Optional.empty()),
                    ErrorCode.INVALID_INPUT);
            provider.view().submissions().withdraw(receipt.id());
            assertRefused(
                    scene,
                    () -> consents(provider).accept(asked, Optional.empty(), Optional.empty()),
                    ErrorCode.STATE_CONFLICT);
            assertThat(consents(provider).decline(asked, "taken back").status()).isEqualTo(ConsentStatus.DECLINED);
        }
    }

    @Test
    default void the_provider_finds_the_question_among_what_is_due_and_nobody_else_does() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            ConsentId asked = ask(scene, handIn(scene, provider, "1"), WIDE).id();
            assertThat(provider.view().obligations().ours())
                    .extracting(Obligation::cause)
                    .contains(new Cause.GiveConsent(asked));
            assertThat(provider.view().obligations().ours())
                    .filteredOn(owed -> owed.cause() instanceof Cause.GiveConsent)
                    .allMatch(owed -> !owed.duty());
            assertThat(scene.officer().view().obligations().all())
                    .extracting(Obligation::cause)
                    .doesNotContain(new Cause.GiveConsent(asked));
            assertThat(scene.officer().view().obligations().ours())
                    .extracting(Obligation::cause)
                    .doesNotContain(new Cause.GiveConsent(asked));
        }
    }

    private static Receipt handIn(Scene scene, Seat provider, String key) {
        return provider.submit(Drafts.in(scene).observation(NARROW), key);
    }

    private static ConsentRequest ask(Scene scene, Receipt receipt, Audience audience) {
        return consents(scene.officer())
                .ask(
                        new ConsentDraft(receipt.id(), Part.ATTACK, audience, "others are hit as well"),
                        receipt.id() + " " + audience.hashCode());
    }

    private static Consents consents(Seat seat) {
        return seat.view().consents();
    }
}
