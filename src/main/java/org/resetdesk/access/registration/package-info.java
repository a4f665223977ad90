/** Accounts that people make for themselves, where the operator lets them. */
@NullMarked
package org.resetdesk.access.registration;

import org.jspecify.annotations.NullMarked;
