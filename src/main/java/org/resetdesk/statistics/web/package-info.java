/** Statistics as a page and as a file for spreadsheets. */
@NullMarked
package org.resetdesk.statistics.web;

import org.jspecify.annotations.NullMarked;
