/** What support sees in Cockpit beside the engine's own: any case found and shown whole, and how the desk stands. */
@NullMarked
package org.resetdesk.cockpit;

import org.jspecify.annotations.NullMarked;
