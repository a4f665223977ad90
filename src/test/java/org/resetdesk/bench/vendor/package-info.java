/** A vendor's service that is none: it speaks the contract of {@code src/docs/issuer-api.yaml}, and breaks it in every way on demand. */
@NullMarked
package org.resetdesk.bench.vendor;

import org.jspecify.annotations.NullMarked;
