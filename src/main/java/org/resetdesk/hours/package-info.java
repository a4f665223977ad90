/** When people are at the desk: one calendar for estimates and target times. Knows nothing of cases. */
@NullMarked
package org.resetdesk.hours;

import org.jspecify.annotations.NullMarked;
