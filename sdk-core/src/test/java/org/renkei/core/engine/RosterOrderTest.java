package org.renkei.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.renkei.api.Council;
import org.renkei.api.EmbeddedCouncil;
import org.renkei.api.charter.Charter;
import org.renkei.api.id.CategoryId;
import org.renkei.api.id.MemberClassId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.SectorId;
import org.renkei.api.member.AdmissionDraft;
import org.renkei.api.member.Member;
import org.renkei.api.member.MemberStatus;

/** The order of the roster as a table: each row is an order, and shows what decides it. */
class RosterOrderTest {
    private static final RosterOrder ORDER = new RosterOrder(charter());

    static Stream<Arguments> rows() {
        return Stream.concat(places(), sounds());
    }

    private static Stream<Arguments> places() {
        return Stream.of(
                argumentSet(
                        "category before everything",
                        List.of(
                                in("government").subcategory(id("national-administrative-organ")),
                                in("government").subcategory(id("incorporated-administrative-agency")),
                                in("local-government"),
                                in("critical-infrastructure").sector(new SectorId("finance")),
                                in("cyber-business"),
                                in("education-research"),
                                in("other"))),
                argumentSet(
                        "sectors as the charter lists them",
                        List.of(
                                in("critical-infrastructure", "general")
                                        .sector(new SectorId("information-communication")),
                                in("critical-infrastructure", "class-1").sector(new SectorId("finance")),
                                in("critical-infrastructure", "class-1").sector(new SectorId("airport")),
                                in("critical-infrastructure", "class-1").sector(new SectorId("petroleum")))),
                argumentSet(
                        "classes as the charter lists them, before rank and reading",
                        List.of(
                                in("other", "class-1").reading("ん"),
                                in("other", "class-2").reading("わ"),
                                in("other", "general").reading("あ").rank(1))),
                argumentSet(
                        "rank before reading, and before those without",
                        List.of(
                                in("other").reading("ん").rank(1),
                                in("other").reading("わ").rank(2),
                                in("other").reading("を").rank(10),
                                in("other").reading("あ"))),
                argumentSet(
                        "unlisted last within the smallest group, whatever the class",
                        List.of(
                                in("cyber-business", "general").reading("ん"),
                                in("cyber-business", "class-1")
                                        .reading("あ")
                                        .rank(1)
                                        .unlisted(),
                                in("cyber-business", "general").reading("あ").unlisted(),
                                in("education-research"))));
    }

    private static Stream<Arguments> sounds() {
        return Stream.of(
                argumentSet(
                        "a reading where there is one, else the name without its legal form",
                        List.of(
                                named("株式会社アオイ"),
                                named("東の会").reading("あずま"),
                                named("㈱イロハ"),
                                named("(一財)ウエノ"),
                                named("エビス（有）"),
                                named("Alpha Inc."),
                                named("(株)Bravo"),
                                named("Charlie Co., Ltd."),
                                named("3D"),
                                named("一般社団法人東の会"))),
                argumentSet(
                        "a reading is taken as it is",
                        List.of(
                                named("NTTの会").reading("エヌティティのかい"),
                                named("東の会").reading("んあずま"),
                                named("ンー").reading("Nn"))),
                argumentSet(
                        "the name where the reading is the same",
                        List.of(named("会員001").reading("かい"), named("会員002").reading("カイ"))));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("rows")
    void members_stand_in_the_order_of_the_roster(List<AdmissionDraft.Builder> inOrder) {
        List<Member> wanted = IntStream.range(0, inOrder.size())
                .mapToObj(i -> member(inOrder.get(i).build(), "mem-" + (inOrder.size() - i)))
                .toList();
        List<Member> mixed = new ArrayList<>(wanted);
        Collections.shuffle(mixed, new Random(7));
        assertThat(ORDER.sorted(mixed)).isEqualTo(wanted);
    }

    private static Charter charter() {
        try (EmbeddedCouncil council = Council.inMemory()) {
            return council.as(council.officer()).membership().charter();
        }
    }

    private static AdmissionDraft.Builder in(String category) {
        return in(category, "general");
    }

    private static AdmissionDraft.Builder in(String category, String memberClass) {
        return AdmissionDraft.builder("会員", id(category), new MemberClassId(memberClass));
    }

    private static AdmissionDraft.Builder named(String name) {
        return AdmissionDraft.builder(name, id("other"), new MemberClassId("general"));
    }

    private static CategoryId id(String category) {
        return new CategoryId(category);
    }

    private static Member member(AdmissionDraft draft, String id) {
        return new Member(
                new MemberId(id),
                draft.name(),
                draft.reading(),
                draft.category(),
                draft.subcategory(),
                draft.sector(),
                draft.memberClass(),
                draft.listed(),
                MemberStatus.ACTIVE,
                Instant.EPOCH,
                draft.rank());
    }
}
