package org.renkei.plugin.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** One connection's statements, each prepared once and kept. <b>Threads:</b> one at a time. */
final class Statements {
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Statements(Connection connection) {
        this.connection = connection;
    }

    PreparedStatement get(String sql) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        return statement;
    }

    /** Forgets them all: after a fault the driver has ended the statement that met it, and all are cheap to prepare again. */
    void forget() {
        for (PreparedStatement statement : prepared.values()) {
            try {
                statement.close();
            } catch (SQLException e) {
                System.getLogger(Statements.class.getPackageName())
                        .log(System.Logger.Level.DEBUG, "after a fault of the store", e);
            }
        }
        prepared.clear();
    }
}
