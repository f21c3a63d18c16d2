/** Speed and crash measurements that anyone can repeat. */
@NullMarked
package org.renkei.samples.benchmarks;

import org.jspecify.annotations.NullMarked;
