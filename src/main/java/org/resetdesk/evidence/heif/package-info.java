/** The iPhone's picture format, by a program of the system's in a process of its own. */
@NullMarked
package org.resetdesk.evidence.heif;

import org.jspecify.annotations.NullMarked;
