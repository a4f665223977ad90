/** Simulated devices: the other side of the formats, written without a line of the desk's own code. */
@NullMarked
package org.resetdesk.bench.device;

import org.jspecify.annotations.NullMarked;
