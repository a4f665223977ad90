/** What the desk would say of evidence, over HTTP. */
@NullMarked
package org.resetdesk.assessment.web;

import org.jspecify.annotations.NullMarked;
