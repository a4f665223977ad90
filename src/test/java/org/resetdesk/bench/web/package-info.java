/** The bench in the browser and on the wire: under {@code /bench}, in profile {@code bench} only. */
@NullMarked
package org.resetdesk.bench.web;

import org.jspecify.annotations.NullMarked;
