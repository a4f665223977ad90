@NullMarked
package org.resetdesk.evidence.judging;

import org.jspecify.annotations.NullMarked;
