/** Contract suites that every council, store and connector passes, wherever it runs. */
@NullMarked
package org.renkei.testkit;

import org.jspecify.annotations.NullMarked;
