/** The pure reader, stage by stage. */
@NullMarked
package org.resetdesk.evidence.reading;

import org.jspecify.annotations.NullMarked;
