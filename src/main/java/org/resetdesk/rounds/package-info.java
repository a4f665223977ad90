/** Threads beside the cases, for work that comes round again. */
@NullMarked
package org.resetdesk.rounds;

import org.jspecify.annotations.NullMarked;
