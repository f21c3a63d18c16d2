package org.renkei.core.connector;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.renkei.api.Council;
import org.renkei.api.charter.Wording;
import org.renkei.api.contact.ContactChannel;
import org.renkei.api.contact.ContactStep;
import org.renkei.api.error.CouncilException;
import org.renkei.api.error.NotFoundException;
import org.renkei.api.id.ItemId;
import org.renkei.api.obligation.Cause;
import org.renkei.api.obligation.Obligation;
import org.renkei.api.retrieval.AckStage;
import org.renkei.api.retrieval.Item;
import org.renkei.api.retrieval.Urgency;
import org.renkei.spi.ItemResult;
import org.renkei.spi.Notice;
import org.renkei.spi.NoticeSink;
import org.renkei.spi.ReplySource;

/**
 * Calls people about what waits to be acknowledged, and climbs: first whoever comes first in the member's contact chain and can be
 * reached now; each time the charter's time has passed without an acknowledgement, whoever comes next as well. An acknowledgement,
 * by a tool, in the council or by answering, ends it.
 */
final class NoticeRoad {
    private static final int PAGE = 100;

    private final Council council;
    private final Checkpoint checkpoint;
    private final Attempts attempts;
    private final InstantSource clock;

    NoticeRoad(Council council, Checkpoint checkpoint, Attempts attempts, InstantSource clock) {
        this.council = council;
        this.checkpoint = checkpoint;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** Something that waits, with when the next person is called. */
    private record Waiting(Obligation owed, ItemId item, Duration within) {}

    /** Takes answers, so that nobody is called who has answered. */
    void answers(ReplySource source, Step step) {
        boolean more = true;
        while (more) {
            String from = checkpoint.replies();
            ReplySource.Page page = attempts.call(() -> source.pollReplies(from, PAGE));
            for (ReplySource.Reply reply : page.replies()) {
                checkpoint.calls().answered(reply.reply(), reply.from()).ifPresent(call -> acknowledge(call, step));
            }
            if (!page.next().equals(from)) {
                checkpoint.replies(page.next());
                checkpoint.write();
            }
            more = page.more() && !page.next().equals(from);
        }
    }

    /** Calls whoever is to be called now. */
    void call(NoticeSink sink, Step step) {
        List<Waiting> waiting = waiting();
        Set<String> keys = new HashSet<>();
        waiting.forEach(one -> keys.add(Calls.key(one.item(), one.owed().member())));
        if (checkpoint.calls().keepOnly(keys)) {
            checkpoint.write();
        }
        for (Waiting one : waiting) {
            call(sink, one, step);
        }
    }

    private void acknowledge(Calls.Call call, Step step) {
        try {
            council.casework().acknowledge(call.item(), call.member(), AckStage.READ);
            step.answered();
        } catch (NotFoundException takenBack) {
            // there is nothing left to acknowledge
        }
    }

    private List<Waiting> waiting() {
        List<Waiting> waiting = new ArrayList<>();
        for (Obligation owed : council.obligations().all()) {
            if (owed.cause() instanceof Cause.Acknowledge acknowledge
                    && owed.state().waits()) {
                owed.due()
                        .map(due -> Duration.between(owed.since(), due))
                        .ifPresent(within -> waiting.add(new Waiting(owed, acknowledge.item(), within)));
            }
        }
        return waiting;
    }

    private void call(NoticeSink sink, Waiting waiting, Step step) {
        Instant now = clock.instant();
        long rungs = 1 + Duration.between(waiting.owed().since(), now).dividedBy(waiting.within());
        int reached = 0;
        for (ContactStep rung :
                council.membership().contacts().resolve(waiting.owed().member(), now)) {
            Optional<ContactChannel> channel = rung.channels().stream()
                    .filter(candidate ->
                            rung.reachable() && rung.handler().isPresent() && sink.reaches(candidate.kind()))
                    .findFirst();
            if (channel.isPresent() && reached < rungs) {
                reached++;
                call(sink, waiting, rung, channel.get(), step);
            }
        }
        if (reached == 0) {
            step.unreachable(waiting.owed().member(), waiting.item());
        }
    }

    private void call(NoticeSink sink, Waiting waiting, ContactStep rung, ContactChannel channel, Step step) {
        String id = "notice:"
                + Sha256.hex(List.of(
                        waiting.item().value(),
                        waiting.owed().member().value(),
                        rung.handler().orElseThrow().value()));
        Calls.Call call =
                checkpoint.calls().prepare(id, waiting.item(), waiting.owed().member(), channel.address());
        if (call.at().isPresent()) {
            return;
        }
        checkpoint.write(); // an answer must be recognised even if we die before we know that the call went out
        Notice notice = notice(call, waiting, rung, channel);
        ItemResult result = attempts.call(() -> sink.send(notice));
        if (Attempts.later(result).isPresent()) {
            step.deferred();
            return;
        }
        if (result.code().equals(ItemResult.REJECTED)) {
            step.parked(id, result.reason().orElse(result.code()), Step.Kind.NOTICE);
        } else {
            step.called();
        }
        checkpoint.calls().made(call, clock.instant());
        checkpoint.write();
    }

    private Notice notice(Calls.Call call, Waiting waiting, ContactStep rung, ContactChannel channel) {
        Urgency urgency = urgency(waiting.item());
        String name = urgency == Urgency.URGENT ? "至急の" : "重要な";
        Wording subject = new Wording(
                name + "対策情報の受領確認のお願い",
                "Please acknowledge " + (urgency == Urgency.URGENT ? "urgent" : "important")
                        + " countermeasure information");
        Wording text = new Wording(
                name + "対策情報（" + waiting.item() + "）が届いていますが、受領確認がまだありません。内容は協議会でご確認のうえ、"
                        + "このメッセージに返信するか、協議会で受領確認をしてください。期限までに確認がないときは、連絡先の次の方にもご連絡します。",
                "Countermeasure information (" + waiting.item()
                        + ") waits for your acknowledgement. Read it in the council,"
                        + " then answer this message or acknowledge it there. Without an acknowledgement in time, the next"
                        + " contact of your organisation is called as well.");
        return new Notice(
                call.notice(),
                channel,
                rung.level(),
                waiting.item(),
                urgency,
                waiting.owed().since(),
                call.reply(),
                subject,
                text);
    }

    private Urgency urgency(ItemId item) {
        try {
            return council.retrieval().get(item) instanceof Item.Issued issued
                    ? issued.countermeasure().urgency()
                    : Urgency.IMPORTANT;
        } catch (CouncilException goneMeanwhile) {
            return Urgency.IMPORTANT;
        }
    }
}
