@NullMarked
package org.resetdesk.retention;

import org.jspecify.annotations.NullMarked;
