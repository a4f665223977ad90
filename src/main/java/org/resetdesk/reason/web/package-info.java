/** Reasons over HTTP: to be chosen by whoever decides, to be written by supervisors. */
@NullMarked
package org.resetdesk.reason.web;

import org.jspecify.annotations.NullMarked;
