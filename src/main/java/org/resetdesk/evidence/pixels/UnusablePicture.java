package org.resetdesk.evidence.pixels;

/** A picture whose pixels cannot be had or written: damaged, too much for the memory, or a fault in a library. */
public final class UnusablePicture extends Exception {

    UnusablePicture(Throwable cause) {
        super("the picture cannot be used", cause);
    }
}
