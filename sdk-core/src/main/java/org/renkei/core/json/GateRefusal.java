package org.renkei.core.json;

/** Leads from the place where a rule is broken back to the gate's door, where it becomes an error with a place. */
final class GateRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final GateRule rule;
    private final int offset;
    private final int node;

    /**
     * Names the broken rule.
     *
     * @param offset of the byte that breaks it
     * @param node of the tape that the error points to; the tape's size for what stands next
     */
    GateRefusal(GateRule rule, int offset, int node) {
        super(rule.name(), null, false, false);
        this.rule = rule;
        this.offset = offset;
        this.node = node;
    }

    GateRule rule() {
        return rule;
    }

    int offset() {
        return offset;
    }

    int node() {
        return node;
    }
}
