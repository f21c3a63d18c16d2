package org.renkei.testkit.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.renkei.api.Council;
import org.renkei.api.audit.Holder;
import org.renkei.api.id.ItemId;
import org.renkei.api.id.ToolId;
import org.renkei.api.retrieval.FeedEntry;
import org.renkei.api.retrieval.FeedPage;
import org.renkei.api.retrieval.FeedQuery;
import org.renkei.api.submission.Audience;
import org.renkei.api.submission.Receipt;

/** A recall reaches every copy at a thousand members: at once where somebody listens, later where nobody did. */
public interface RecallReachContract extends CouncilContract {
    /** How many members hold copies. */
    int MEMBERS = 1_000;

    @Test
    default void everybody_online_confirms_within_a_minute_and_the_rest_on_return() {
        try (Scene scene = Scene.open(this)) {
            Seat provider = scene.seat("Provider", Charter2019.CLASS_1);
            List<Desk> desks = new ArrayList<>();
            for (int i = 0; i < MEMBERS; i++) {
                Seat seat = scene.seat("Member " + i, Charter2019.GENERAL);
                for (String tool : List.of("mail", "siem", "ticket")) {
                    desks.add(new Desk(scene.council().as(seat.handler(), new ToolId(tool)), i % 10 == 0));
                }
            }
            Receipt receipt = provider.submit(Drafts.in(scene).observation(Audience.of(Charter2019.MEMBERS)), "1");
            ItemId item = Seat.item(receipt);
            desks.forEach(desk -> desk.poll(scene.now()));
            provider.view().submissions().withdraw(receipt.id());
            Instant recalled = scene.now();
            for (int poll = 0; poll < 4; poll++) {
                scene.pass(Duration.ofSeconds(10));
                desks.stream().filter(desk -> !desk.away).forEach(desk -> desk.poll(scene.now()));
            }
            Map<Holder.State, Integer> after = count(scene, item);
            assertThat(after).isEqualTo(Map.of(Holder.State.CONFIRMED, 2_700, Holder.State.RECALLED, 300));
            desks.stream().filter(desk -> !desk.away).forEach(desk -> assertThat(
                            Duration.between(recalled, desk.gaveUp))
                    .isLessThanOrEqualTo(Duration.ofSeconds(60)));
            assertThat(provider.view().submissions().reach(receipt.id()).confirmed())
                    .contains(900);
            scene.pass(Duration.ofDays(3));
            desks.stream().filter(desk -> desk.away).forEach(desk -> desk.poll(scene.now()));
            assertThat(count(scene, item)).isEqualTo(Map.of(Holder.State.CONFIRMED, 3_000));
            assertThat(provider.view().submissions().reach(receipt.id()).confirmed())
                    .contains(1_000);
        }
    }

    private static Map<Holder.State, Integer> count(Scene scene, ItemId item) {
        Map<Holder.State, Integer> counts = new HashMap<>();
        scene.holders(item).forEach(holder -> counts.merge(holder.state(), 1, Integer::sum));
        return counts;
    }

    /** One application at one member: it asks for news, and gives up what is asked back. */
    final class Desk {
        private final Council view;
        private final boolean away;
        private FeedQuery query = FeedQuery.fromStart();
        private Instant gaveUp = Instant.MAX;

        Desk(Council view, boolean away) {
            this.view = view;
            this.away = away;
        }

        void poll(Instant now) {
            FeedPage page = view.retrieval().feed(query);
            query = query.continuing(page.next());
            page.entries().stream().filter(FeedEntry::asksBack).forEach(entry -> {
                view.retrieval().confirmRecall(entry.id());
                gaveUp = now;
            });
        }
    }
}
