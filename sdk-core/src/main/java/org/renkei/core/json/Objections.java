package org.renkei.core.json;

import org.renkei.api.error.InvalidInputException;

/** Where a check says what is wrong with a document: the first is refused at once, or a few are collected for a person. */
interface Objections {
    /**
     * Says that a rule is broken.
     *
     * @param node where
     * @param missing the rest of the path, to what should stand inside the node and does not; otherwise empty
     */
    void raise(int node, String missing, String rule, String fix);

    /** Refuses the document at the first objection. */
    static Objections atOnce(TapePath path) {
        return (node, missing, rule, fix) -> {
            throw new InvalidInputException(BindingFailure.joined(path.dotted(node), missing), rule, fix);
        };
    }
}
