/** Who did what, when and from where: append-only, chained, signed; and the command that checks it. */
@NullMarked
package org.resetdesk.audit;

import org.jspecify.annotations.NullMarked;
