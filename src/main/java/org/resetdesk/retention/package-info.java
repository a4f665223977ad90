/** How long the desk remembers: erases what closed cases hold when their time is over, and what it holds of a person who asks for it. */
@NullMarked
package org.resetdesk.retention;

import org.jspecify.annotations.NullMarked;
