@NullMarked
package org.resetdesk.token.web;

import org.jspecify.annotations.NullMarked;
