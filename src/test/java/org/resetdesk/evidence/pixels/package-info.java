/** From files to pixels and back. */
@NullMarked
package org.resetdesk.evidence.pixels;

import org.jspecify.annotations.NullMarked;
