@NullMarked
package org.resetdesk.account;

import org.jspecify.annotations.NullMarked;
