/** The steps of the verification of an account: each hands on to {@code account}, where the rules are. */
@NullMarked
package org.resetdesk.process.verification;

import org.jspecify.annotations.NullMarked;
