package org.renkei.api;

import org.renkei.api.error.Require;

/** What a handler's tool shows a hub to be let in. Its text form says nothing. <b>Threads:</b> immutable. */
public final class Credentials {
    private final String token;

    private Credentials(String token) {
        this.token = token;
    }

    /** Returns credentials that consist of a token, as the hub gave it out. */
    public static Credentials token(String token) {
        return new Credentials(Require.line("token", token, 1_000));
    }

    /** Returns the token, a secret. */
    public String secret() {
        return token;
    }

    @Override
    public String toString() {
        return "credentials";
    }
}
