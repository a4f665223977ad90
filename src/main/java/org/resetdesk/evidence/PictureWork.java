package org.resetdesk.evidence;

import org.resetdesk.evidence.pixels.UnusablePicture;

/** What is done to a picture in the decoding room; called once, on another thread. */
@FunctionalInterface
interface PictureWork<T> {

    T done() throws UnusablePicture;
}
