/** Who did what, and when: append-only. */
@NullMarked
package org.resetdesk.audit;

import org.jspecify.annotations.NullMarked;
