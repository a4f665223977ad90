/** Files and texts that somebody sends to do harm, and what must come of them (PROMISES.md, G11, G22, G24). */
@NullMarked
package org.resetdesk.promise.hostile;

import org.jspecify.annotations.NullMarked;
