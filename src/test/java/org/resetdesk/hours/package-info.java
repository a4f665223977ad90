@NullMarked
package org.resetdesk.hours;

import org.jspecify.annotations.NullMarked;
