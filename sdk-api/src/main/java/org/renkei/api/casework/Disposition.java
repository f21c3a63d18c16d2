package org.renkei.api.casework;

/** What became of an attack case. Source: results of the council (July 2020), disposition of cases. */
public enum Disposition {
    /** It is being analysed (分析作業中). What nobody has decided on is. */
    IN_ANALYSIS(Outcome.IN_ANALYSIS),
    /** Countermeasure information on it was published (広く公開). */
    PUBLISHED(Outcome.TOLD),
    /** Countermeasure information on it was shared within a limited scope (範囲を限定して共有). */
    SHARED(Outcome.TOLD),
    /** Nothing needs to be told: the threat is known already (既知の脅威など). */
    KNOWN_THREAT(Outcome.NOT_NEEDED),
    /** Nothing needs to be told: the threat passed or faded (一過性の脅威など). */
    TRANSIENT(Outcome.NOT_NEEDED),
    /** Nothing needs to be told, for another reason. */
    NOT_NEEDED_OTHERWISE(Outcome.NOT_NEEDED),
    /** Given up: the provider does not consent. */
    CONSENT_NOT_OBTAINED(Outcome.GIVEN_UP),
    /** Given up: the analysis got stuck, for instance on too few samples. */
    ANALYSIS_STUCK(Outcome.GIVEN_UP),
    /** Given up, for another reason. */
    GIVEN_UP_OTHERWISE(Outcome.GIVEN_UP);

    private final Outcome outcome;

    Disposition(Outcome outcome) {
        this.outcome = outcome;
    }

    /** Returns under which of the four outcomes it is counted. */
    public Outcome outcome() {
        return outcome;
    }

    /** The outcomes by which cases are counted. */
    public enum Outcome {
        /** Published, or shared within a limited scope. */
        TOLD,
        /** Nothing needs to be told. */
        NOT_NEEDED,
        /** Given up. */
        GIVEN_UP,
        /** Not decided yet. */
        IN_ANALYSIS
    }
}
