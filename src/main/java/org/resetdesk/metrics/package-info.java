/** What an operator sees of the whole desk: counts of what happens on this node, and figures that all nodes read from the database. */
@NullMarked
package org.resetdesk.metrics;

import org.jspecify.annotations.NullMarked;
