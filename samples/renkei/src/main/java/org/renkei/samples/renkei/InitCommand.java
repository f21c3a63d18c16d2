package org.renkei.samples.renkei;

import java.util.LinkedHashMap;
import java.util.Map;
import org.renkei.api.CouncilOptions;
import org.renkei.api.id.CharterId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Founds a council. */
@Command(name = "init")
final class InitCommand extends SessionCommand implements Runnable {
    @Option(names = "--charter", paramLabel = "ID", defaultValue = "council-2019")
    private String charter = "council-2019";

    @Option(names = "--secretariat", paramLabel = "NAME", defaultValue = "Secretariat")
    private String secretariat = "Secretariat";

    @Option(names = "--officer", paramLabel = "NAME", defaultValue = "Officer")
    private String officer = "Officer";

    InitCommand(Session session) {
        super(session);
    }

    @Override
    public void run() {
        CouncilOptions options = CouncilOptions.builder()
                .charter(Ids.of("--charter", CharterId::new, charter))
                .secretariat(secretariat, officer)
                .build();
        session().found(options, council -> {
            Map<String, Object> founded = new LinkedHashMap<>();
            founded.put("council", council.id());
            founded.put("officer", council.officer());
            session().print(founded);
        });
    }
}
