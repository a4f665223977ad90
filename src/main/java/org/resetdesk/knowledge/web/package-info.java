/** Decision tables over HTTP, for supervisors. */
@NullMarked
package org.resetdesk.knowledge.web;

import org.jspecify.annotations.NullMarked;
