/** Acceptance scenarios, told as stories over the desk's real interfaces. */
@NullMarked
package org.resetdesk.scenario;

import org.jspecify.annotations.NullMarked;
