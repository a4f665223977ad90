@NullMarked
package org.resetdesk.logging;

import org.jspecify.annotations.NullMarked;
