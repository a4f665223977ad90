/** Resetdesk: the desk behind a "reset device password" request. Every direct sub-package is a module. */
@NullMarked
package org.resetdesk;

import org.jspecify.annotations.NullMarked;
