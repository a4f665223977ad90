package org.resetdesk.evidence.pixels;

/** A picture whose pixels cannot be had or written: damaged, too much for the memory or the time, or a fault in a library. */
public final class UnusablePicture extends Exception {

    public UnusablePicture(Throwable cause) {
        super("the picture cannot be used", cause);
    }

    public UnusablePicture(String why) {
        super(why);
    }
}
