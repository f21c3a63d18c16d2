package org.renkei.core;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.renkei.api.retrieval.Countermeasure;
import org.renkei.api.retrieval.ItemKind;
import org.renkei.api.submission.SubmissionPart;
import org.renkei.core.engine.Items;
import org.renkei.core.search.GramIndex;

/**
 * Which items may hold which text, whoever may read it: what it proposes is looked at before it is told. It lies in memory alone, so
 * nothing of what is purged stays behind on a disk, and takes in what is new when it is asked. <b>Threads:</b> safe.
 */
final class SearchIndex {
    private static final int AT_ONCE = 1_000;

    private final Contents contents;
    private final GramIndex grams = new GramIndex();
    private int[] ordinals = new int[AT_ONCE]; // of each document, its item
    private int documents;
    private int changes;

    SearchIndex(Contents contents) {
        this.contents = contents;
    }

    /** Takes in what is new, and returns the items that may hold one of {@code alternatives}, the newest first. */
    synchronized int[] candidates(Collection<String> alternatives, Journal journal) {
        takeIn(journal);
        int[] found = alternatives.stream()
                .flatMapToInt(text -> Arrays.stream(grams.candidates(text)))
                .map(document -> ordinals[document])
                .sorted()
                .distinct()
                .toArray();
        return IntStream.rangeClosed(1, found.length)
                .map(i -> found[found.length - i])
                .toArray();
    }

    private void takeIn(Journal journal) {
        Items.Added added = next(journal);
        while (added.next() > changes) {
            add(added.pieces());
            changes = added.next();
            added = next(journal);
        }
    }

    private Items.Added next(Journal journal) {
        return journal.read(state -> state.items().addedSince(changes, AT_ONCE));
    }

    private void add(List<Items.AddedPiece> pieces) {
        Map<String, SubmissionPart> parts = contents.load(ids(pieces, ItemKind.SUBMISSION), SubmissionPart.class);
        Map<String, Countermeasure> issued = contents.load(ids(pieces, ItemKind.COUNTERMEASURE), Countermeasure.class);
        for (Items.AddedPiece piece : pieces) {
            if (parts.containsKey(piece.content())) {
                add(piece.ordinal(), SearchText.of(parts.get(piece.content())));
            } else if (issued.containsKey(piece.content())) {
                add(piece.ordinal(), SearchText.of(issued.get(piece.content())));
            } // otherwise it was purged
        }
    }

    private void add(int ordinal, String text) {
        if (documents == ordinals.length) {
            ordinals = Arrays.copyOf(ordinals, documents * 2);
        }
        ordinals[documents] = ordinal;
        grams.add(documents++, text);
    }

    private static List<String> ids(List<Items.AddedPiece> pieces, ItemKind kind) {
        return pieces.stream()
                .filter(piece -> piece.kind() == kind)
                .map(Items.AddedPiece::content)
                .toList();
    }
}
