/** Groups, the engine's authorizations, task filters, the first administrator: created at start-up. */
@NullMarked
package org.resetdesk.access.grants;

import org.jspecify.annotations.NullMarked;
