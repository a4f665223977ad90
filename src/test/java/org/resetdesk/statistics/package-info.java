@NullMarked
package org.resetdesk.statistics;

import org.jspecify.annotations.NullMarked;
