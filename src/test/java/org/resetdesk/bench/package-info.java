/** Simulated devices and everything else that lets the whole desk run on one machine; never in the production jar. */
@NullMarked
package org.resetdesk.bench;

import org.jspecify.annotations.NullMarked;
