/** The reference application: a council on the command line. */
@NullMarked
package org.renkei.samples.renkei;

import org.jspecify.annotations.NullMarked;
