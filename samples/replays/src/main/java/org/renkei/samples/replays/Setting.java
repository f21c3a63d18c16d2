package org.renkei.samples.replays;

import org.renkei.api.EmbeddedCouncil;

/**
 * What a scenario works with.
 *
 * @param council the council, founded
 * @param clock its clock
 * @param cast who takes part
 * @param folder where the tools keep their files
 * @param story where it tells what happens
 * @param facts where it notes what came out
 */
record Setting(EmbeddedCouncil council, VirtualClock clock, Cast cast, ReplayFolder folder, Story story, Facts facts) {}
