package org.renkei.samples.renkei;

import java.io.File;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.renkei.api.CouncilOptions;
import org.renkei.api.id.CharterId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Founds a council. */
@Command(name = "init")
final class InitCommand extends SessionCommand implements Runnable {
    @Option(names = "--charter", paramLabel = "ID|FILE", defaultValue = "council-2019")
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
        CouncilOptions.Builder options = CouncilOptions.builder().secretariat(secretariat, officer);
        if (isFile()) {
            options.charter(Path.of(charter));
        } else {
            options.charter(Ids.of("--charter", CharterId::new, charter));
        }
        session().found(options.build(), council -> {
            Map<String, Object> founded = new LinkedHashMap<>();
            founded.put("council", council.id());
            founded.put("officer", council.officer());
            session().print(founded);
        });
    }

    /** A file is told from a pack by its ending or its folder, so that no file that lies around can take a pack's place. */
    private boolean isFile() {
        return charter.endsWith(".json") || charter.contains("/") || charter.contains(File.separator);
    }
}
