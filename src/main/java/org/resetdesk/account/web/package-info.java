/** A person's own account. */
@NullMarked
package org.resetdesk.account.web;

import org.jspecify.annotations.NullMarked;
