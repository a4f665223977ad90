@NullMarked
package org.resetdesk.process;

import org.jspecify.annotations.NullMarked;
