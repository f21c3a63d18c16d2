package org.renkei.core;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.renkei.api.error.CouncilException;
import org.renkei.core.engine.CouncilState;
import org.renkei.core.engine.ItemState;
import org.renkei.core.engine.Pieces;
import org.renkei.core.engine.Reader;
import org.renkei.core.engine.ReaderId;

/**
 * The one way by which items leave for a reader: found, recorded durably, and given if they may still be given. So whatever a
 * reader has is in the record, and whatever is taken back afterwards finds it there.
 */
final class HandOut {
    private final Workings workings;
    private final ReaderId reader;

    HandOut(Workings workings, ReaderId reader) {
        this.workings = workings;
        this.reader = reader;
    }

    /**
     * What was found for a reader.
     *
     * @param answer the answer to be given
     * @param position at which position of the journal
     * @param items the items that it holds, with the pieces that the reader may see
     */
    record Found<T>(T answer, long position, List<Reader.Placed> items) {}

    /**
     * Something that may be given now.
     *
     * @param answer the answer
     * @param gone the items in it that may not be given any more, because they were taken back meanwhile
     */
    record Given<T>(T answer, Set<ItemState> gone) {}

    /** Returns the answer to a question, once what it gives away is recorded. */
    <T> Given<T> give(Function<CouncilState, Found<T>> question) {
        Found<T> found = workings.journal().read(question);
        List<ReadingRecord.Item> given = given(found);
        if (!given.isEmpty()) {
            record(found, given);
        }
        return new Given<>(found.answer(), workings.journal().read(state -> gone(state, found)));
    }

    private static List<ReadingRecord.Item> given(Found<?> found) {
        List<ReadingRecord.Item> given = new ArrayList<>(found.items().size());
        for (Reader.Placed placed : found.items()) {
            if (!placed.pieces().isEmpty()) {
                given.add(new ReadingRecord.Item(placed.item().ordinal(), Pieces.of(placed.pieces())));
            }
        }
        return given;
    }

    /** What is not public is not given if it cannot be recorded. */
    private void record(Found<?> found, List<ReadingRecord.Item> given) {
        try {
            workings.readings().record(reader, found.position(), given);
        } catch (CouncilException e) {
            boolean open = workings.journal().read(state -> found.items().stream()
                    .allMatch(placed -> placed.pieces().stream().allMatch(state.reader(reader.handler())::isOpen)));
            if (!open) {
                throw e;
            }
        }
    }

    private Set<ItemState> gone(CouncilState state, Found<?> found) {
        if (state.position() == found.position()) {
            return Set.of();
        }
        state.governance().acting(reader.handler());
        Reader now = state.reader(reader.handler());
        Set<ItemState> gone = new HashSet<>();
        for (Reader.Placed placed : found.items()) {
            if (!now.visible(placed.item()).containsAll(placed.pieces())) {
                gone.add(placed.item());
            }
        }
        return gone;
    }
}
