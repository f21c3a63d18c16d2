package org.renkei.core.json;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.renkei.api.audit.Holder;
import org.renkei.api.casework.Disposition;
import org.renkei.api.casework.JointAct;
import org.renkei.api.casework.MergeProposal;
import org.renkei.api.charter.Ability;
import org.renkei.api.charter.Power;
import org.renkei.api.charter.Rule;
import org.renkei.api.consent.ConsentStatus;
import org.renkei.api.contact.ChannelKind;
import org.renkei.api.contact.ContactHours;
import org.renkei.api.contact.ContactLevel;
import org.renkei.api.contact.ContactParty;
import org.renkei.api.contact.ContactWarning;
import org.renkei.api.id.ApplicationId;
import org.renkei.api.id.ArticleId;
import org.renkei.api.id.BodyId;
import org.renkei.api.id.BreachId;
import org.renkei.api.id.CaseId;
import org.renkei.api.id.CategoryId;
import org.renkei.api.id.CharterId;
import org.renkei.api.id.ConsentId;
import org.renkei.api.id.CouncilId;
import org.renkei.api.id.CountermeasureId;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.MemberClassId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.MotionId;
import org.renkei.api.id.Pseudonym;
import org.renkei.api.id.RequestId;
import org.renkei.api.id.RoundId;
import org.renkei.api.id.ScopeId;
import org.renkei.api.id.SectorId;
import org.renkei.api.id.SubmissionId;
import org.renkei.api.id.ToolId;
import org.renkei.api.indicator.IndicatorType;
import org.renkei.api.intake.ApplicationStatus;
import org.renkei.api.intake.IntakeState;
import org.renkei.api.ledger.LedgerEntry;
import org.renkei.api.ledger.StandingLevel;
import org.renkei.api.lint.LeakKind;
import org.renkei.api.marking.Act;
import org.renkei.api.marking.C4tapColour;
import org.renkei.api.marking.Stage;
import org.renkei.api.marking.Tlp;
import org.renkei.api.member.MemberStatus;
import org.renkei.api.motion.BallotFault;
import org.renkei.api.motion.MotionStatus;
import org.renkei.api.motion.Proposal;
import org.renkei.api.motion.Vote;
import org.renkei.api.obligation.Cause;
import org.renkei.api.obligation.ObligationState;
import org.renkei.api.request.RequestKind;
import org.renkei.api.request.RequestStatus;
import org.renkei.api.retrieval.AckStage;
import org.renkei.api.retrieval.Confidence;
import org.renkei.api.retrieval.Cursor;
import org.renkei.api.retrieval.Item;
import org.renkei.api.retrieval.ItemKind;
import org.renkei.api.retrieval.Urgency;
import org.renkei.api.search.SearchPage;
import org.renkei.api.statistics.Circle;
import org.renkei.api.submission.Detail;
import org.renkei.api.submission.Disclosure;
import org.renkei.api.submission.Onward;
import org.renkei.api.submission.Part;
import org.renkei.api.submission.ReportStage;
import org.renkei.api.submission.SubmissionKind;
import org.renkei.api.submission.Verdict;

/**
 * What the API's values need to cross the wire beyond their own shape. A new id, enum or union is one line here; a test finds
 * the type that was forgotten.
 */
final class WireAdapters {
    private WireAdapters() {}

    /** Returns an adapter for every type that is one string on the wire. */
    static List<TextAdapter<?>> texts() {
        return Stream.of(ids(), words(), times()).flatMap(List::stream).toList();
    }

    /** Returns the unions, which carry {@code kind} on the wire. */
    static List<UnionBinding<?>> unions() {
        return List.of(
                new UnionBinding<Cause>(Cause.class) {},
                new UnionBinding<ContactHours>(ContactHours.class) {},
                new UnionBinding<ContactParty>(ContactParty.class) {},
                new UnionBinding<Detail>(Detail.class) {},
                new UnionBinding<Item>(Item.class) {},
                new UnionBinding<Proposal>(Proposal.class) {});
    }

    private static List<TextAdapter<?>> ids() {
        return List.of(
                new IdAdapter<ApplicationId>(ApplicationId.class, ApplicationId::new) {},
                new IdAdapter<ArticleId>(ArticleId.class, ArticleId::new) {},
                new IdAdapter<BodyId>(BodyId.class, BodyId::new) {},
                new IdAdapter<BreachId>(BreachId.class, BreachId::new) {},
                new IdAdapter<CaseId>(CaseId.class, CaseId::new) {},
                new IdAdapter<CategoryId>(CategoryId.class, CategoryId::new) {},
                new IdAdapter<CharterId>(CharterId.class, CharterId::new) {},
                new IdAdapter<CouncilId>(CouncilId.class, CouncilId::new) {},
                new IdAdapter<ConsentId>(ConsentId.class, ConsentId::new) {},
                new IdAdapter<CountermeasureId>(CountermeasureId.class, CountermeasureId::new) {},
                new IdAdapter<HandlerId>(HandlerId.class, HandlerId::new) {},
                new IdAdapter<ItemId>(ItemId.class, ItemId::new) {},
                new IdAdapter<MemberClassId>(MemberClassId.class, MemberClassId::new) {},
                new IdAdapter<MemberId>(MemberId.class, MemberId::new) {},
                new IdAdapter<MotionId>(MotionId.class, MotionId::new) {},
                new IdAdapter<Pseudonym>(Pseudonym.class, Pseudonym::new) {},
                new IdAdapter<RequestId>(RequestId.class, RequestId::new) {},
                new IdAdapter<RoundId>(RoundId.class, RoundId::new) {},
                new IdAdapter<ScopeId>(ScopeId.class, ScopeId::new) {},
                new IdAdapter<SectorId>(SectorId.class, SectorId::new) {},
                new IdAdapter<SubmissionId>(SubmissionId.class, SubmissionId::new) {},
                new IdAdapter<ToolId>(ToolId.class, ToolId::new) {});
    }

    private static List<TextAdapter<?>> words() {
        return List.of(
                new WordAdapter<Tlp>(Tlp.class, Tlp::label) {},
                new WordAdapter<Ability>(Ability.class) {},
                new WordAdapter<AckStage>(AckStage.class) {},
                new WordAdapter<Act>(Act.class) {},
                new WordAdapter<ApplicationStatus>(ApplicationStatus.class) {},
                new WordAdapter<BallotFault.Kind>(BallotFault.Kind.class) {},
                new WordAdapter<C4tapColour>(C4tapColour.class) {},
                new WordAdapter<ChannelKind>(ChannelKind.class) {},
                new WordAdapter<Circle>(Circle.class) {},
                new WordAdapter<Confidence>(Confidence.class) {},
                new WordAdapter<ConsentStatus>(ConsentStatus.class) {},
                new WordAdapter<ContactLevel>(ContactLevel.class) {},
                new WordAdapter<ContactWarning.Code>(ContactWarning.Code.class) {},
                new WordAdapter<DayOfWeek>(DayOfWeek.class) {},
                new WordAdapter<Disclosure.Kind>(Disclosure.Kind.class) {},
                new WordAdapter<Disposition>(Disposition.class) {},
                new WordAdapter<Holder.State>(Holder.State.class) {},
                new WordAdapter<IndicatorType>(IndicatorType.class) {},
                new WordAdapter<IntakeState>(IntakeState.class) {},
                new WordAdapter<JointAct.Kind>(JointAct.Kind.class) {},
                new WordAdapter<ItemKind>(ItemKind.class) {},
                new WordAdapter<LeakKind>(LeakKind.class) {},
                new WordAdapter<LedgerEntry.Outcome>(LedgerEntry.Outcome.class) {},
                new WordAdapter<MemberStatus>(MemberStatus.class) {},
                new WordAdapter<MergeProposal.Kind>(MergeProposal.Kind.class) {},
                new WordAdapter<MotionStatus>(MotionStatus.class) {},
                new WordAdapter<ObligationState>(ObligationState.class) {},
                new WordAdapter<Onward>(Onward.class) {},
                new WordAdapter<Part>(Part.class) {},
                new WordAdapter<Power>(Power.class) {},
                new WordAdapter<ReportStage>(ReportStage.class) {},
                new WordAdapter<RequestKind>(RequestKind.class) {},
                new WordAdapter<RequestStatus>(RequestStatus.class) {},
                new WordAdapter<Rule>(Rule.class) {},
                new WordAdapter<SearchPage.Facet.Of>(SearchPage.Facet.Of.class) {},
                new WordAdapter<Stage>(Stage.class) {},
                new WordAdapter<StandingLevel>(StandingLevel.class) {},
                new WordAdapter<SubmissionKind>(SubmissionKind.class) {},
                new WordAdapter<Urgency>(Urgency.class) {},
                new WordAdapter<Verdict>(Verdict.class) {},
                new WordAdapter<Detail.FalsePositive.Reason>(Detail.FalsePositive.Reason.class) {},
                new WordAdapter<Vote>(Vote.class) {});
    }

    private static List<TextAdapter<?>> times() {
        return List.of(
                new TextAdapter<Instant>(
                        Instant.class,
                        Instant::toString,
                        text -> Instant.parse(brief(text)),
                        "it must be a time such as 2026-01-31T09:30:00Z",
                        "write it as ISO 8601 with an offset") {},
                new TextAdapter<LocalDate>(
                        LocalDate.class,
                        LocalDate::toString,
                        text -> LocalDate.parse(brief(text)),
                        "it must be a day such as 2026-01-31",
                        "write it as ISO 8601") {},
                new TextAdapter<LocalTime>(
                        LocalTime.class,
                        LocalTime::toString,
                        text -> LocalTime.parse(brief(text)),
                        "it must be a time of day such as 09:30",
                        "write it as ISO 8601") {},
                new TextAdapter<ZoneId>(
                        ZoneId.class,
                        ZoneId::getId,
                        text -> ZoneId.of(brief(text)),
                        "it must be a time zone such as Asia/Tokyo",
                        "write its name in the tz database, or an offset") {},
                new TextAdapter<Duration>(
                        Duration.class,
                        Duration::toString,
                        text -> Duration.parse(brief(text)),
                        "it must be a duration such as PT1H30M",
                        "write it as ISO 8601") {},
                new TextAdapter<URI>(
                        URI.class, URI::toString, URI::create, "it must be a URI", "write it as RFC 3986 asks") {},
                new TextAdapter<Cursor>(
                        Cursor.class,
                        Cursor::value,
                        Cursor::new,
                        "it must be a cursor as the feed gave it",
                        "hand back the text unchanged") {});
    }

    /** Keeps the JDK's parsers from working on text that cannot be a time. */
    private static String brief(String text) {
        return text.length() <= 80 ? text : "";
    }
}
