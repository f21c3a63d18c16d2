package org.renkei.samples.renkei;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.renkei.api.contact.ChannelKind;
import org.renkei.api.contact.ContactChannel;
import org.renkei.api.contact.ContactHours;
import org.renkei.api.contact.ContactLevel;
import org.renkei.api.contact.ContactParty;
import org.renkei.api.contact.ContactPoint;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.id.HandlerId;
import org.renkei.api.id.MemberId;
import picocli.CommandLine.Option;

/** One point of a contact chain. */
final class PointOptions {
    @Option(names = "--level", required = true, paramLabel = "LEVEL", descriptionKey = "option.level")
    private ContactLevel level = ContactLevel.WORKING;

    @Option(names = "--handler", paramLabel = "ID", descriptionKey = "option.point-handler")
    private @Nullable String handler;

    @Option(names = "--organisation", paramLabel = "ID", descriptionKey = "option.point-organisation")
    private @Nullable String organisation;

    @Option(names = "--channel", paramLabel = "KIND:ADDRESS", descriptionKey = "option.channel")
    private List<String> channels = new ArrayList<>();

    @Option(names = "--hours", paramLabel = "HOURS", descriptionKey = "option.hours")
    private @Nullable String hours;

    ContactPoint point() {
        return new ContactPoint(
                who(),
                level,
                channels.stream().map(PointOptions::channel).toList(),
                hours == null ? new ContactHours.Always() : HoursText.read(hours));
    }

    private ContactParty who() {
        if (handler != null && organisation == null) {
            return new ContactParty.Person(Ids.of("--handler", HandlerId::new, handler));
        }
        if (handler == null && organisation != null) {
            return new ContactParty.Organisation(Ids.of("--organisation", MemberId::new, organisation));
        }
        throw new InvalidInputException(
                "--handler", "each point names a handler or an organisation", "give one of the two");
    }

    private static ContactChannel channel(String text) {
        int colon = Math.max(text.indexOf(':'), 0);
        String word = text.substring(0, colon).replace('-', '_');
        ChannelKind kind = Arrays.stream(ChannelKind.values())
                .filter(known -> known.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "--channel",
                        "it must be a kind, a colon and the address",
                        "write for example phone:03-0000-0000; kinds are " + Arrays.toString(ChannelKind.values())));
        return new ContactChannel(kind, text.substring(colon + 1));
    }
}
