package org.resetdesk.evidence.pixels;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.IIOException;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A picture's bytes for a decoder that does not know when to stop: the one for WebP takes the end of the file for zeros, catching an
 * exception each time, for as many pixels as the header promises.
 */
final class FiniteInput extends MemoryCacheImageInputStream {

    /** A picture of one colour is complete with hardly a byte; small ones may go on. */
    private static final int MOST_READS_BEHIND_THE_END = 100_000;

    private int readsBehindTheEnd;

    FiniteInput(byte[] bytes) {
        super(new ByteArrayInputStream(bytes));
    }

    /** @throws IIOException, which no decoder takes for an {@link EOFException} */
    @Override
    public int read() throws IOException {
        int next = super.read();
        if (next < 0 && ++readsBehindTheEnd > MOST_READS_BEHIND_THE_END) {
            throw new IIOException("the picture ends too early");
        }
        return next;
    }
}
