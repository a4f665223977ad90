@NullMarked
package org.resetdesk.access.registration;

import org.jspecify.annotations.NullMarked;
