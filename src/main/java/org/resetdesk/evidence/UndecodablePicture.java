package org.resetdesk.evidence;

/** A picture whose pixels cannot be had: damaged, too much for the memory set aside, or a fault in a library. */
final class UndecodablePicture extends Exception {

    UndecodablePicture(Throwable cause) {
        super("the picture cannot be decoded", cause);
    }
}
