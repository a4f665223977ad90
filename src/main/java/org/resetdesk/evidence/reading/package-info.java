/** Pure: a grey picture in, codes with their positions out. Knows no files, no cases, no containers. */
@NullMarked
package org.resetdesk.evidence.reading;

import org.jspecify.annotations.NullMarked;
