/** The rules of the house, executed: modules, names, models, settings, compose file. */
@NullMarked
package org.resetdesk.architecture;

import org.jspecify.annotations.NullMarked;
