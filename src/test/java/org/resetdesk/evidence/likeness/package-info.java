@NullMarked
package org.resetdesk.evidence.likeness;

import org.jspecify.annotations.NullMarked;
