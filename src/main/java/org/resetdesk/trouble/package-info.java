/** What does not work although nobody did anything wrong: its cause and what to do in words, and one message for each trouble. */
@NullMarked
package org.resetdesk.trouble;

import org.jspecify.annotations.NullMarked;
