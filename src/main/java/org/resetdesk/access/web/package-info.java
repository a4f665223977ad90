/** Errors as problems, whatever threw them. */
@NullMarked
package org.resetdesk.access.web;

import org.jspecify.annotations.NullMarked;
