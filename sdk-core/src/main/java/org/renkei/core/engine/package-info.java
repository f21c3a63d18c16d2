/**
 * The council's rules: pure functions over a state that is nothing but the journal applied. No input or output, no clock, no
 * randomness: time and ids come in as arguments, so the same events give the same state anywhere.
 *
 * <p>Read {@link org.renkei.core.engine.CouncilState} first, then the rules: {@link org.renkei.core.engine.MembershipRules},
 * {@link org.renkei.core.engine.SharingRules}, {@link org.renkei.core.engine.CaseRules}; each rule turns a wish into a {@link
 * org.renkei.core.engine.Step} of events, or refuses with the charter's article. {@link org.renkei.core.engine.Feed} says in
 * which order a reader sees things.
 */
@NullMarked
package org.renkei.core.engine;

import org.jspecify.annotations.NullMarked;
