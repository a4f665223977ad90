/** Pure: from a clean file to upright pixels within bounds, and from pixels to a file of the desk's own. */
@NullMarked
package org.resetdesk.evidence.pixels;

import org.jspecify.annotations.NullMarked;
