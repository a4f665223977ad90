package org.resetdesk.token;

/** Sealed bytes that do not open where they lie: moved, changed, or sealed with a key that is gone. */
public class BrokenSeal extends IllegalStateException {

    BrokenSeal() {
        super("the sealed bytes do not open here");
    }
}
