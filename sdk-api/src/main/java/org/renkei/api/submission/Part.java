package org.renkei.api.submission;

/**
 * The parts into which information is split, each with its own audience: technical facts travel far, what happened to whom does
 * not.
 */
public enum Part {
    /** Technical facts of the attack (攻撃技術情報): destinations, malware, method, exploited weakness. */
    ATTACK,
    /** What happened to whom (被害内容). */
    VICTIM,
    /** What was done about it (対応情報). */
    RESPONSE
}
