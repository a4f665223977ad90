/** Tells of every change of accounts, groups and authorizations, in the transaction that makes it. */
@NullMarked
package org.resetdesk.access.rights;

import org.jspecify.annotations.NullMarked;
