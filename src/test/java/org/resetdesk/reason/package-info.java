@NullMarked
package org.resetdesk.reason;

import org.jspecify.annotations.NullMarked;
