@NullMarked
package org.resetdesk.token;

import org.jspecify.annotations.NullMarked;
