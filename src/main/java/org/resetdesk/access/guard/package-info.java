/** What stands between a logged-in caller and the engine. */
@NullMarked
package org.resetdesk.access.guard;

import org.jspecify.annotations.NullMarked;
