/** How the desk has done, for supervisors: figures of a span of days, erased cases counted like all others. */
@NullMarked
package org.resetdesk.statistics;

import org.jspecify.annotations.NullMarked;
