/** Photos that look alike: pixels to a fingerprint, and fingerprints that are near each other among very many. */
@NullMarked
package org.resetdesk.evidence.likeness;

import org.jspecify.annotations.NullMarked;
