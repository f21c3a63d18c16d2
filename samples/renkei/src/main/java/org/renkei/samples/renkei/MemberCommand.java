package org.renkei.samples.renkei;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.renkei.api.Council;
import org.renkei.api.id.MemberClassId;
import org.renkei.api.id.MemberId;
import org.renkei.api.member.AdmissionDraft;
import org.renkei.api.member.Member;
import org.renkei.api.member.Roster;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Members: who is in the council, and decisions on them. */
@Command(
        name = "member",
        subcommands = {
            MemberCommand.Admit.class,
            MemberCommand.ListAll.class,
            MemberCommand.ChangeClass.class,
            MemberCommand.Expel.class
        })
final class MemberCommand extends GroupCommand {
    MemberCommand(Session session) {
        super(session);
    }

    /** Admits a member. */
    @Command(name = "admit")
    static final class Admit extends SessionCommand implements Runnable {
        @Mixin
        private AdmissionOptions admission = new AdmissionOptions();

        @Mixin
        private DecisionOptions decision = new DecisionOptions();

        Admit(Session session) {
            super(session);
        }

        @Override
        public void run() {
            AdmissionDraft draft = admission.draft();
            session().answer(view -> view.membership()
                    .admit(draft, decision.under(view.membership().charter())));
        }
    }

    /** Lists the members that the handler may know. */
    @Command(name = "list")
    static final class ListAll extends SessionCommand implements Runnable {
        ListAll(Session session) {
            super(session);
        }

        @Override
        public void run() {
            session().view(view -> {
                Roster roster = view.membership().roster();
                session().printEither(rows(roster.members()), roster);
            });
        }

        private static List<Map<String, Object>> rows(List<Member> members) {
            return members.stream().map(ListAll::row).toList();
        }

        private static Map<String, Object> row(Member member) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("id", member.id());
            row.put("name", member.name());
            row.put("memberClass", member.memberClass());
            row.put("category", member.subcategory().orElse(member.category()));
            row.put("sector", member.sector().map(Object::toString).orElse(""));
            return row;
        }
    }

    /** Moves a member to another class. */
    @Command(name = "class")
    static final class ChangeClass extends SessionCommand implements Runnable {
        @Parameters(index = "0", paramLabel = "MEMBER", descriptionKey = "param.member")
        private String member = "";

        @Parameters(index = "1", paramLabel = "CLASS", descriptionKey = "option.class")
        private String memberClass = "";

        @Mixin
        private DecisionOptions decision = new DecisionOptions();

        ChangeClass(Session session) {
            super(session);
        }

        @Override
        public void run() {
            session().answer(this::change);
        }

        private Member change(Council view) {
            return view.membership()
                    .changeClass(
                            Ids.of("MEMBER", MemberId::new, member),
                            Ids.of("CLASS", MemberClassId::new, memberClass),
                            decision.under(view.membership().charter()));
        }
    }

    /** Expels a member. */
    @Command(name = "expel")
    static final class Expel extends SessionCommand implements Runnable {
        @Parameters(paramLabel = "MEMBER", descriptionKey = "param.member")
        private String member = "";

        @Mixin
        private DecisionOptions decision = new DecisionOptions();

        Expel(Session session) {
            super(session);
        }

        @Override
        public void run() {
            session().answer(view -> view.membership()
                    .expel(
                            Ids.of("MEMBER", MemberId::new, member),
                            decision.under(view.membership().charter())));
        }
    }
}
