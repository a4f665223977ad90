@NullMarked
package org.resetdesk.evidence;

import org.jspecify.annotations.NullMarked;
