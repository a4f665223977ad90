@NullMarked
package org.resetdesk.audit;

import org.jspecify.annotations.NullMarked;
