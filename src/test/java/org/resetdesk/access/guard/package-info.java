@NullMarked
package org.resetdesk.access.guard;

import org.jspecify.annotations.NullMarked;
