package org.renkei.samples.renkei;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberId;
import org.renkei.api.member.Handler;
import org.renkei.api.member.HandlerDraft;
import org.renkei.api.member.Rotation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Exchanges the handlers of a member in one step, as every April. */
@Command(name = "rotate")
final class RotateCommand extends SessionCommand implements Runnable {
    @Parameters(paramLabel = "MEMBER", descriptionKey = "param.member")
    private String member = "";

    @Option(names = "--in", paramLabel = "NAME[|POST]", descriptionKey = "option.in")
    private List<String> in = new ArrayList<>();

    @Option(names = "--out", paramLabel = "HANDLER", descriptionKey = "option.out")
    private List<String> out = new ArrayList<>();

    RotateCommand(Session session) {
        super(session);
    }

    @Override
    public void run() {
        MemberId id = Ids.of("MEMBER", MemberId::new, member);
        List<HandlerDraft> coming = in.stream().map(RotateCommand::draft).toList();
        Set<HandlerId> leaving = new LinkedHashSet<>();
        out.forEach(handler -> leaving.add(Ids.of("--out", HandlerId::new, handler)));
        session().view(view -> {
            Rotation rotation = view.membership().people().rotate(id, coming, leaving);
            session().printEither(rows(rotation), rotation);
        });
    }

    private static HandlerDraft draft(String text) {
        int bar = text.indexOf('|');
        return bar < 0
                ? HandlerDraft.named(text)
                : new HandlerDraft(text.substring(0, bar), Optional.of(text.substring(bar + 1)));
    }

    private static List<Map<String, Object>> rows(Rotation rotation) {
        return Stream.concat(rotation.appointed().stream(), rotation.retired().stream())
                .map(handler -> row(handler, rotation))
                .toList();
    }

    private static Map<String, Object> row(Handler handler, Rotation rotation) {
        Map<String, Object> row = HandlerCommand.row(handler);
        row.put("owingPledge", rotation.owingPledge().contains(handler.id()));
        return row;
    }
}
