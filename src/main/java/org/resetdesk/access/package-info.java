/** Logins, authorizations, limits, engine hardening. */
@NullMarked
package org.resetdesk.access;

import org.jspecify.annotations.NullMarked;
