/** What is probably wrong with a picture whose codes could not be read. */
@NullMarked
package org.resetdesk.evidence.judging;

import org.jspecify.annotations.NullMarked;
