package org.renkei.samples.renkei;

import java.util.LinkedHashMap;
import java.util.Map;
import org.renkei.api.lint.Redaction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Looks for what gives us away in a draft, or shows the draft as decided. It needs no council and stores nothing. */
@Command(name = "lint")
final class LintCommand extends SessionCommand implements Runnable {
    @Mixin
    private DraftOptions options = new DraftOptions();

    @Mixin
    private LeakOptions leaks = new LeakOptions();

    LintCommand(Session session) {
        super(session);
    }

    @Override
    public void run() {
        if (leaks.decides()) {
            Redaction redaction = leaks.decided(options.draft());
            Map<String, Object> shown = new LinkedHashMap<>();
            shown.put("parts", redaction.draft().parts());
            shown.put("kept", redaction.kept());
            session().print(shown);
        } else {
            session().print(leaks.found(options.draft()));
        }
    }
}
