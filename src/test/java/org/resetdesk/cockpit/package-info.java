@NullMarked
package org.resetdesk.cockpit;

import org.jspecify.annotations.NullMarked;
