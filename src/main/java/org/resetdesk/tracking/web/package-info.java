/** Cases over HTTP, for people and their apps. */
@NullMarked
package org.resetdesk.tracking.web;

import org.jspecify.annotations.NullMarked;
