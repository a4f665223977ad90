/** A desk that has been at work for long: closed cases by the hundred thousand, and what becomes of its answers then. */
@NullMarked
package org.resetdesk.bench.growth;

import org.jspecify.annotations.NullMarked;
