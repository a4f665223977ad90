/** What our part of Cockpit asks for. */
@NullMarked
package org.resetdesk.cockpit.web;

import org.jspecify.annotations.NullMarked;
