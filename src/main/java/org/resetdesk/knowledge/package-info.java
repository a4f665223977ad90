/** The decision tables, which supervisors change: read as rules, tried on past cases, put in force and taken back, each time with a reason. */
@NullMarked
package org.resetdesk.knowledge;

import org.jspecify.annotations.NullMarked;
