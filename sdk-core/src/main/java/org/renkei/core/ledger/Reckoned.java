package org.renkei.core.ledger;

import java.time.Duration;
import java.util.Optional;

/**
 * What one member's deeds come to in one stretch of time.
 *
 * @param points what decides
 * @param submissions how much was handed in
 * @param cases in how many cases the council took something up
 * @param unique how many names it was first to give, of those that others gave or took up as well
 * @param confirmedBy how many others confirmed, if enough did
 * @param lead how far ahead of the next independent member, the median
 * @param feedback on how many deeds of others it spoke
 */
public record Reckoned(
        int points,
        int submissions,
        int cases,
        Optional<Integer> unique,
        int confirmedBy,
        Optional<Duration> lead,
        int feedback) {}
