package org.renkei.spi;

import java.util.regex.Pattern;
import org.renkei.api.error.InvalidInputException;
import org.renkei.api.error.Require;

/** The two forms of names that connectors and hosts exchange, worded once. */
final class ConnectorNames {
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9_]{1,60}");

    private ConnectorNames() {}

    static String check(String field, String name) {
        if (!NAME.matcher(Require.present(field, name)).matches()) {
            throw new InvalidInputException(field, "1 to 40 characters of a-z 0-9 -", "choose another name");
        }
        return name;
    }

    /** Codes are what a plugin may say in logs and errors: their form leaves no room for content. */
    static String code(String code) {
        if (!CODE.matcher(Require.present("code", code)).matches()) {
            throw new InvalidInputException("code", "1 to 60 characters of A-Z 0-9 _", "name the fault, not the case");
        }
        return code;
    }
}
