/** One login for everything: Basic and session, CSRF, single sign-on to the engine's web apps. */
@NullMarked
package org.resetdesk.access.login;

import org.jspecify.annotations.NullMarked;
