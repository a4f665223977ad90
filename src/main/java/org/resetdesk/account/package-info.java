/** People: accounts, roles, what they may see. */
@NullMarked
package org.resetdesk.account;

import org.jspecify.annotations.NullMarked;
