package org.renkei.api.indicator;

/**
 * One place where an indicator was found.
 *
 * @param indicator what was looked for
 * @param start index of the first character found in what was searched
 * @param end index after the last character found
 */
public record IndicatorHit(Indicator indicator, int start, int end) {}
