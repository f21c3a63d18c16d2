/**
 * What every council does, wherever it runs: contract suites, and an independent answer to the question who may see what. Start
 * at {@link org.renkei.testkit.council.CouncilContract}.
 *
 * <p>To run a council against the suites, implement the contracts in a test class and open the council there.
 */
@NullMarked
package org.renkei.testkit.council;

import org.jspecify.annotations.NullMarked;
