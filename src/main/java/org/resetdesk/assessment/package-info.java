/** Findings and the verdict: the desk's own decision. */
@NullMarked
package org.resetdesk.assessment;

import org.jspecify.annotations.NullMarked;
