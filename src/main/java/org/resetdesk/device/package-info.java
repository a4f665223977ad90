/** What a device says about itself: serial number, feature code, label; reading and verifying it. */
@NullMarked
package org.resetdesk.device;

import org.jspecify.annotations.NullMarked;
