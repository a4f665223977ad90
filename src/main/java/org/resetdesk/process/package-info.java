/** Delegates, listeners, correlation, element ids: with access, the only package that imports the engine. */
@NullMarked
package org.resetdesk.process;

import org.jspecify.annotations.NullMarked;
