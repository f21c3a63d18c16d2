package org.renkei.plugin.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.renkei.spi.store.StoredEvent;

/**
 * The journal's two indexes: the version of each stream, and the row of each content.
 *
 * <p>Their newest entries are in memory only; after a crash they are read from the ends of the journal and of the contents.
 * <b>Threads:</b> {@link NameTable#lately} is safe; everything else is the writer's, one at a time.
 */
final class Names {
    private static final String MARK = "select position, number, checksum from named";

    private final NameTable streams = new NameTable("stream");
    private final NameTable contents = new NameTable("content_id");
    private final Settings.Naming naming;
    private boolean moving;
    private long movingPosition;
    private long movingNumber;

    /** Reads what the tables do not say yet. */
    Names(Connection connection, Settings.Naming naming) throws SQLException {
        this.naming = naming;
        Mark mark = Mark.of(connection);
        loadStreams(connection, mark.position());
        loadContents(connection, mark.number());
    }

    NameTable streams() {
        return streams;
    }

    NameTable contents() {
        return contents;
    }

    void commit() {
        streams.commit();
        contents.commit();
    }

    void rollback() {
        streams.rollback();
        contents.rollback();
    }

    /** Whether some names should move into their tables now: more of them wait in larger files, which have more pages. */
    boolean isDue(long position) {
        long most = Math.min(naming.most(), Math.max(naming.least(), position / naming.share()));
        return moving || streams.waiting() + contents.waiting() > most;
    }

    /**
     * Moves some names within a transaction, and returns what is to be done once it is committed.
     *
     * @param position the last committed event
     * @param number the last committed content
     */
    Runnable move(long position, long number, Statements statements) throws SQLException {
        if (!moving) {
            moving = true;
            movingPosition = position;
            movingNumber = number;
            streams.beginMoving();
            contents.beginMoving();
        }
        int someStreams = streams.move(naming.slice(), statements);
        int someContents = contents.move(naming.slice() - someStreams, statements);
        boolean last = someStreams + someContents < naming.slice();
        if (last) {
            new Mark(movingPosition, movingNumber).write(statements);
        }
        return () -> {
            streams.moved(someStreams);
            contents.moved(someContents);
            if (last) {
                streams.endMoving();
                contents.endMoving();
                moving = false;
            }
        };
    }

    /**
     * Checks the tables against the rows that they are about. Up to the mark they have to name everything; beyond it they may
     * name what a crash kept from being finished.
     */
    static void check(Connection connection) throws SQLException {
        Mark mark = Mark.of(connection);
        String wrongStreams =
                "select count(*) from (select stream, max(version) as version from event where position <= "
                        + mark.position()
                        + " group by stream) left join stream on name = stream where number is null or number < version";
        String wrongContents = "select count(*) from content left join content_id on name = id where content.number <= "
                + mark.number() + " and content_id.number is not content.number";
        if (Sqlite.number(connection, wrongStreams) + Sqlite.number(connection, wrongContents) > 0) {
            throw Refusals.damaged("names do not stand for what was stored");
        }
    }

    private void loadStreams(Connection connection, long after) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(Reader.EVENTS)) {
            query.setLong(1, after);
            query.setInt(2, Integer.MAX_VALUE);
            try (ResultSet row = query.executeQuery()) {
                for (long position = after + 1; row.next(); position++) {
                    StoredEvent event = Reader.event(position, row);
                    streams.loaded(event.stream(), event.version());
                }
            }
        }
    }

    private void loadContents(Connection connection, long after) throws SQLException {
        String sql = "select number, id, checksum from content where number > ? order by number";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setLong(1, after);
            try (ResultSet row = query.executeQuery()) {
                for (long number = after + 1; row.next(); number++) {
                    String id = row.getString(2);
                    if (id == null || row.getLong(1) != number || row.getLong(3) != Checksums.ofName(id, number)) {
                        throw Refusals.damaged("a content's id is not what was stored");
                    }
                    contents.loaded(id, number);
                }
            }
        }
    }

    /** Up to where the tables name everything. */
    private record Mark(long position, long number) {
        static Mark of(Connection connection) throws SQLException {
            try (PreparedStatement query = connection.prepareStatement(MARK);
                    ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return new Mark(0, 0); // nothing was ever moved
                }
                Mark mark = new Mark(row.getLong(1), row.getLong(2));
                if (row.getLong(3) != mark.checksum()) {
                    throw Refusals.damaged("the mark of the names is not what was written");
                }
                return mark;
            }
        }

        void write(Statements statements) throws SQLException {
            PreparedStatement replace = statements.get("insert or replace into named values (1, ?, ?, ?)");
            replace.setLong(1, position);
            replace.setLong(2, number);
            replace.setLong(3, checksum());
            replace.executeUpdate();
        }

        private long checksum() {
            return Checksums.ofHead(position) ^ Long.rotateLeft(Checksums.ofHead(number), 1);
        }
    }
}
