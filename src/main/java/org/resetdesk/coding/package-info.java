/** Bytes as text and back: hashes, base 32, random secrets. It knows nothing of the desk. */
@NullMarked
package org.resetdesk.coding;

import org.jspecify.annotations.NullMarked;
