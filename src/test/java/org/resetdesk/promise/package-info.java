/** What must hold when things go wrong (PROMISES.md), shown on the production jar. */
@NullMarked
package org.resetdesk.promise;

import org.jspecify.annotations.NullMarked;
