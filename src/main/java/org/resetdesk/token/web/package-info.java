/** What a token's owner asks for, and the public keys. */
@NullMarked
package org.resetdesk.token.web;

import org.jspecify.annotations.NullMarked;
