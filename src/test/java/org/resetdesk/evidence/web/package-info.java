@NullMarked
package org.resetdesk.evidence.web;

import org.jspecify.annotations.NullMarked;
