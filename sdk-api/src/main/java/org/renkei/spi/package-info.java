/**
 * What a plugin implements. Nothing here is called by an embedding program.
 *
 * <p>To write a plugin, implement {@link org.renkei.spi.ConnectorFactory} and name the class in {@code META-INF/services};
 * the same jar then works on the class path and, with its libraries, as a zip in a plugin directory. A connector plays one or
 * several roles: {@link org.renkei.spi.IndicatorSink} and {@link org.renkei.spi.BlockSink} outwards, {@link
 * org.renkei.spi.FeedbackSource} back. Read {@link org.renkei.spi.Connector} first.
 *
 * <p>The division of labour is always the same. A plugin maps, makes <em>one</em> attempt and tells the truth; order, cursors,
 * repetition, the marking gate and the schedule are the host's.
 */
@NullMarked
package org.renkei.spi;

import org.jspecify.annotations.NullMarked;
