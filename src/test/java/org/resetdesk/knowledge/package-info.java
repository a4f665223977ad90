@NullMarked
package org.resetdesk.knowledge;

import org.jspecify.annotations.NullMarked;
