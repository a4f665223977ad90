/** Pictures: sniff, bound, decode, read, re-encode, keep. */
@NullMarked
package org.resetdesk.evidence;

import org.jspecify.annotations.NullMarked;
