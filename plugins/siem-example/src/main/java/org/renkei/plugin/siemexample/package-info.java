/** The connector that plugin authors copy. */
@NullMarked
package org.renkei.plugin.siemexample;

import org.jspecify.annotations.NullMarked;
