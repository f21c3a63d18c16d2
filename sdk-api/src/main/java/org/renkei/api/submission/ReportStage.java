package org.renkei.api.submission;

/**
 * How far a report has grown: the order is contract, and a report may stay at one stage for several updates. Source: state of
 * incident liaison (2018-10).
 */
public enum ReportStage {
    /** The first report (第一報), with whatever is known. */
    FIRST,
    /** More is known (続報). */
    FOLLOW_UP,
    /** Nothing more is expected (最終報). */
    FINAL
}
