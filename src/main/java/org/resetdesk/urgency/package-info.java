/** By when people should be done with a case: a clock in opening hours that rests while the requester is asked. */
@NullMarked
package org.resetdesk.urgency;

import org.jspecify.annotations.NullMarked;
