/** Pictures of simulated devices: labels and QR codes, as printed and as somebody's phone sees them. */
@NullMarked
package org.resetdesk.bench.picture;

import org.jspecify.annotations.NullMarked;
