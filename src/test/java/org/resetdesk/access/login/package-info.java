@NullMarked
package org.resetdesk.access.login;

import org.jspecify.annotations.NullMarked;
