@NullMarked
package org.resetdesk.assessment;

import org.jspecify.annotations.NullMarked;
