/** The doors in front of the engine: what clients send is checked here, before the engine sees it. */
@NullMarked
package org.resetdesk.process.web;

import org.jspecify.annotations.NullMarked;
