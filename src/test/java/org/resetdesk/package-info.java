@NullMarked
package org.resetdesk;

import org.jspecify.annotations.NullMarked;
