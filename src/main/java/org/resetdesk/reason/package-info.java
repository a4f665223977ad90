/** The coded reasons that people give, and the words in which a requester reads them: those that the desk brought, and those of its supervisors. */
@NullMarked
package org.resetdesk.reason;

import org.jspecify.annotations.NullMarked;
