/** One-time links to a case's token, for somebody without an account. */
@NullMarked
@NamedInterface("share")
package org.resetdesk.token.share;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
