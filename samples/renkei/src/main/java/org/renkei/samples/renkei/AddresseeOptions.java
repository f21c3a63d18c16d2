package org.renkei.samples.renkei;

import java.util.ArrayList;
import java.util.List;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberId;
import org.renkei.api.id.ScopeId;
import org.renkei.api.id.SectorId;
import org.renkei.api.submission.Audience;
import picocli.CommandLine.Option;

/** Whom something is for. */
class AddresseeOptions {
    @Option(names = "--scope", paramLabel = "ID", descriptionKey = "option.scope")
    private List<String> scopes = new ArrayList<>();

    @Option(names = "--sector", paramLabel = "ID", descriptionKey = "option.audience-sector")
    private List<String> sectors = new ArrayList<>();

    @Option(names = "--member", paramLabel = "ID", descriptionKey = "option.audience-member")
    private List<String> members = new ArrayList<>();

    @Option(names = "--handler", paramLabel = "ID", descriptionKey = "option.audience-handler")
    private List<String> handlers = new ArrayList<>();

    @Option(names = "--except-member", paramLabel = "ID", descriptionKey = "option.except-member")
    private List<String> exceptMembers = new ArrayList<>();

    @Option(names = "--except-handler", paramLabel = "ID", descriptionKey = "option.except-handler")
    private List<String> exceptHandlers = new ArrayList<>();

    final Audience audience() {
        return named().build();
    }

    Audience.Builder named() {
        Audience.Builder audience = Audience.builder();
        scopes.forEach(id -> audience.scope(Ids.of("--scope", ScopeId::new, id)));
        sectors.forEach(id -> audience.sector(Ids.of("--sector", SectorId::new, id)));
        members.forEach(id -> audience.member(Ids.of("--member", MemberId::new, id)));
        handlers.forEach(id -> audience.handler(Ids.of("--handler", HandlerId::new, id)));
        exceptMembers.forEach(id -> audience.except(Ids.of("--except-member", MemberId::new, id)));
        exceptHandlers.forEach(id -> audience.except(Ids.of("--except-handler", HandlerId::new, id)));
        return audience;
    }
}
