/** How long it takes until a case is handled: a model of the desk's flow without a database, and the facts it lives on. */
@NullMarked
package org.resetdesk.tracking.queue;

import org.jspecify.annotations.NullMarked;
