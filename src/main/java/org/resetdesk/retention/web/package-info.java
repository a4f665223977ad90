/** The administrator's way to erase what the desk holds of a person. */
@NullMarked
package org.resetdesk.retention.web;

import org.jspecify.annotations.NullMarked;
