package org.renkei.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.renkei.api.charter.Charter;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.id.CharterId;
import org.renkei.core.json.StrictJson;

/** The charters that come with this version, as files of data. */
final class CharterPacks {
    private CharterPacks() {}

    static Charter load(CharterId id) {
        try (InputStream file = CharterPacks.class.getResourceAsStream("charter/" + id + ".json")) {
            if (file == null) {
                throw new InvalidInputException(
                        "charter", "it must be a charter that comes with this version", "choose council-2019");
            }
            return StrictJson.shared().readDraft(file.readAllBytes(), Charter.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the charter file cannot be read", e);
        }
    }
}
