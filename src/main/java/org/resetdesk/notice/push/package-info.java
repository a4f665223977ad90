/** Web Push: news for browsers whose app is closed, encrypted for them alone. */
@NullMarked
package org.resetdesk.notice.push;

import org.jspecify.annotations.NullMarked;
