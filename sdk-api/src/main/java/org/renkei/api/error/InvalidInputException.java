package org.renkei.api.error;

import java.util.Objects;

/** A value that breaks its field's rule. Nothing was changed; a retry helps only with another value. */
public final class InvalidInputException extends CouncilException {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String rule;
    private final String fix;

    /**
     * Names the field, the rule and the way out.
     *
     * @param field path of the field, such as {@code parts[1].summary}
     * @param rule what must hold, such as {@code at most 200 characters}
     * @param fix what to do, such as {@code shorten it}
     */
    public InvalidInputException(String field, String rule, String fix) {
        this(ErrorCode.INVALID_INPUT, field, rule, fix);
    }

    /** Names the field, the rule and the way out, under a code of its own. */
    public InvalidInputException(ErrorCode code, String field, String rule, String fix) {
        super(code, "'" + field + "' is refused: " + rule + "; " + fix);
        this.field = Objects.requireNonNull(field, "field");
        this.rule = Objects.requireNonNull(rule, "rule");
        this.fix = Objects.requireNonNull(fix, "fix");
    }

    /** Returns the path of the refused field. */
    public String field() {
        return field;
    }

    /** Returns the rule that it breaks. */
    public String rule() {
        return rule;
    }

    /** Returns what to do. */
    public String fix() {
        return fix;
    }
}
