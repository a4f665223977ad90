/** What people see, in a real browser. */
@NullMarked
package org.resetdesk.browser;

import org.jspecify.annotations.NullMarked;
