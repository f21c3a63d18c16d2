/**
 * The connector that authors copy. Start at {@link org.renkei.plugin.siemexample.SiemConnectorFactory}; {@code SiemConnector}
 * answers the host, {@code CefFile}, {@code BlocklistFile} and {@code LogSearch} are the tool, {@code CefLine} is the mapping.
 */
@NullMarked
package org.renkei.plugin.siemexample;

import org.jspecify.annotations.NullMarked;
