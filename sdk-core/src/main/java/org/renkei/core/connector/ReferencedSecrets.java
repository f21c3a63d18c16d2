package org.renkei.core.connector;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.renkei.api.charter.Wording;
import org.renkei.spi.ConnectorContext;
import org.renkei.spi.ConnectorException;
import org.renkei.spi.SecretRef;

/** Reads secrets from the environment and from files that only their owner can read. */
final class ReferencedSecrets implements ConnectorContext.Secrets {
    private static final int LARGEST = 65_536;

    private final UnaryOperator<@Nullable String> environment;

    ReferencedSecrets(UnaryOperator<@Nullable String> environment) {
        this.environment = environment;
    }

    @Override
    public String reveal(SecretRef reference) {
        int colon = reference.reference().indexOf(':');
        String where = reference.reference().substring(colon + 1);
        return reference.reference().startsWith("env:") ? variable(where) : file(Path.of(where));
    }

    private String variable(String name) {
        String secret = environment.apply(name);
        if (secret == null || secret.isEmpty()) {
            throw missing();
        }
        return secret;
    }

    private static String file(Path file) {
        try {
            if (Directories.othersCanRead(file)) {
                throw ConnectorException.instanceBroken(
                        "SECRET_EXPOSED",
                        new Wording(
                                "秘密のファイルを所有者以外が読める。chmod 600 にする",
                                "others can read the secret's file; make it readable by its owner only (chmod 600)"));
            }
            if (Files.size(file) > LARGEST) {
                throw missing();
            }
            return Files.readString(file, StandardCharsets.UTF_8).stripTrailing();
        } catch (IOException e) {
            throw missing().causedBy(e);
        }
    }

    private static ConnectorException missing() {
        return ConnectorException.instanceBroken(
                "SECRET_MISSING",
                new Wording(
                        "設定が指す秘密が無い。環境変数又はファイルを用意する",
                        "there is no secret where the settings point; provide the variable or the file"));
    }
}
