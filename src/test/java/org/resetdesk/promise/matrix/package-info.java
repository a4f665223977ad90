/** Every endpoint of the desk, ours and the engine's, against every role. */
@NullMarked
package org.resetdesk.promise.matrix;

import org.jspecify.annotations.NullMarked;
