@NullMarked
package org.resetdesk.metrics;

import org.jspecify.annotations.NullMarked;
