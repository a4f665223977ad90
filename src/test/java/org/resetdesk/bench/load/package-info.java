/** What the desk costs beside the bare engine: cases a second, latency, processor time, bytes. */
@NullMarked
package org.resetdesk.bench.load;

import org.jspecify.annotations.NullMarked;
