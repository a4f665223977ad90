@NullMarked
package org.resetdesk.resetcase;

import org.jspecify.annotations.NullMarked;
