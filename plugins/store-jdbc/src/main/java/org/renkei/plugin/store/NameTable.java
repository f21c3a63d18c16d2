package org.renkei.plugin.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Names and the number that each stands for: a table of the file, and in memory what the table does not say yet.
 *
 * <p>The newest names move into the table many at a time, in the order of the table, so that each page they touch is written
 * once and not once a name.
 *
 * <p><b>Threads:</b> {@link #lately} is safe; everything else is the writer's, one at a time.
 */
final class NameTable {
    /** Names found in the table that are kept in memory, such as the stream of governance, which every step asks for. */
    private static final int LATELY_FOUND = 10_000;

    private final String select;
    private final String upsert;
    private final Map<String, Long> group = new HashMap<>();
    private final Map<String, Long> found = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > LATELY_FOUND;
        }
    };
    private volatile Newest newest = new Newest(new ConcurrentHashMap<>(), Map.of());
    private List<Map.Entry<String, Long>> moving = List.of();
    private int moved;

    /** What the table does not say yet; {@code moving} goes there now, and stays here until all of it is there. */
    private record Newest(Map<String, Long> fresh, Map<String, Long> moving) {}

    NameTable(String table) {
        this.select = "select number, checksum from " + table + " where name = ?";
        this.upsert = "insert into " + table + " values (?, ?, ?)"
                + " on conflict do update set number = excluded.number, checksum = excluded.checksum";
    }

    /** Returns what a name of committed groups stands for, if the table does not say it yet; otherwise ask the table. */
    OptionalLong lately(String name) {
        Newest now = newest;
        Long number = now.fresh().get(name);
        if (number == null) {
            number = now.moving().get(name);
        }
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }

    /** Returns what a name stands for, the group under way included. */
    OptionalLong number(String name, Statements statements) throws SQLException {
        Long number = group.get(name);
        if (number != null) {
            return OptionalLong.of(number);
        }
        OptionalLong late = lately(name);
        if (late.isPresent()) {
            return late;
        }
        number = found.get(name);
        return number != null ? OptionalLong.of(number) : inTable(name, statements);
    }

    /** Gives a name its number, in the group under way. */
    void put(String name, long number) {
        group.put(name, number);
    }

    /** Gives a name its number, which the file has. */
    void loaded(String name, long number) {
        newest.fresh().put(name, number);
    }

    void commit() {
        for (Map.Entry<String, Long> entry : group.entrySet()) {
            newest.fresh().put(entry.getKey(), entry.getValue());
            found.remove(entry.getKey());
        }
        group.clear();
    }

    void rollback() {
        group.clear();
    }

    /** How many names wait for the next move. */
    int waiting() {
        return newest.fresh().size();
    }

    /** Begins to move what is there now. */
    void beginMoving() {
        Map<String, Long> all = newest.fresh();
        moving = new ArrayList<>(all.entrySet());
        moving.sort(Map.Entry.comparingByKey());
        moved = 0;
        newest = new Newest(new ConcurrentHashMap<>(), all);
    }

    /** Writes up to {@code most} names to the table; returns how many there were. They count once {@link #moved} is told. */
    int move(int most, Statements statements) throws SQLException {
        List<Map.Entry<String, Long>> some = moving.subList(moved, Math.min(moving.size(), moved + most));
        PreparedStatement statement = statements.get(upsert);
        for (Map.Entry<String, Long> entry : some) {
            statement.setString(1, entry.getKey());
            statement.setLong(2, entry.getValue());
            statement.setLong(3, Checksums.ofName(entry.getKey(), entry.getValue()));
            statement.executeUpdate();
        }
        return some.size();
    }

    /** What was moved is committed. */
    void moved(int names) {
        moved += names;
    }

    boolean allMoved() {
        return moved == moving.size();
    }

    /** All that was moving is in the table for good. */
    void endMoving() {
        moving = List.of();
        moved = 0;
        newest = new Newest(newest.fresh(), Map.of());
    }

    private OptionalLong inTable(String name, Statements statements) throws SQLException {
        PreparedStatement query = statements.get(select);
        query.setString(1, name);
        OptionalLong number = numberIn(query, name);
        number.ifPresent(known -> found.put(name, known));
        return number;
    }

    /** Runs a query for the number and the checksum of {@code name}. */
    static OptionalLong numberIn(PreparedStatement query, String name) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            if (!row.next()) {
                return OptionalLong.empty();
            }
            long number = row.getLong(1);
            if (row.getLong(2) != Checksums.ofName(name, number)) {
                throw Refusals.damaged("a name does not stand for what was stored");
            }
            return OptionalLong.of(number);
        }
    }
}
