@NullMarked
package org.resetdesk.tracking;

import org.jspecify.annotations.NullMarked;
