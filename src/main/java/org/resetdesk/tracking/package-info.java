/** What people see of a case: list, timeline, queue position, estimate. */
@NullMarked
package org.resetdesk.tracking;

import org.jspecify.annotations.NullMarked;
