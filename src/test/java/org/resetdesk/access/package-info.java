@NullMarked
package org.resetdesk.access;

import org.jspecify.annotations.NullMarked;
