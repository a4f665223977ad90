/** The case: number, state, outcome, allowed transitions, deadlines; and the few words that every module shares. */
@NullMarked
package org.resetdesk.resetcase;

import org.jspecify.annotations.NullMarked;
