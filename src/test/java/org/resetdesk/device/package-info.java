@NullMarked
package org.resetdesk.device;

import org.jspecify.annotations.NullMarked;
