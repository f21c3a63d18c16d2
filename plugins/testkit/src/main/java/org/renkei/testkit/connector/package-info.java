/**
 * What every connector does, as JUnit interfaces with tests. A plugin's test implements {@link
 * org.renkei.testkit.connector.IndicatorSinkContract} or {@link org.renkei.testkit.connector.FeedbackSourceContract}, and
 * supplies the tool.
 */
@NullMarked
package org.renkei.testkit.connector;

import org.jspecify.annotations.NullMarked;
