package org.renkei.core;

import java.util.List;
import org.renkei.core.engine.Step;
import org.renkei.spi.store.Content;

/**
 * A decision with the bytes that go with it: stored together or not at all.
 *
 * @param step what was decided
 * @param contents the bytes its events refer to
 */
record Change(Step step, List<Content> contents) {
    static Change of(Step step) {
        return new Change(step, List.of());
    }
}
