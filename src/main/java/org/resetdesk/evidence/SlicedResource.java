package org.resetdesk.evidence;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.AbstractResource;

/** Content that is fetched a slice at a time: whoever sends it on never holds the whole. */
final class SlicedResource extends AbstractResource {

    private static final int SLICE = 256 * 1024;

    private final String name;
    private final long length;
    private final Slices slices;

    SlicedResource(String name, long length, Slices slices) {
        this.name = name;
        this.length = length;
        this.slices = slices;
    }

    interface Slices {
        /** Fewer bytes than asked for, or none, where there are no more. */
        byte[] read(long from, int count);
    }

    @Override
    public String getDescription() {
        return "content " + name;
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public long contentLength() {
        return length;
    }

    @Override
    public InputStream getInputStream() {
        return new Sliced();
    }

    private final class Sliced extends InputStream {

        private byte[] slice = new byte[0];
        private int position;
        private long fetched;

        @Override
        public int read() throws IOException {
            return hasMore() ? slice[position++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] target, int offset, int most) throws IOException {
            if (most == 0) {
                return 0;
            }
            if (!hasMore()) {
                return -1;
            }
            int count = Math.min(most, slice.length - position);
            System.arraycopy(slice, position, target, offset, count);
            position += count;
            return count;
        }

        private boolean hasMore() throws IOException {
            if (position < slice.length) {
                return true;
            }
            if (fetched == length) {
                return false;
            }
            slice = slices.read(fetched, (int) Math.min(SLICE, length - fetched));
            if (slice.length == 0) {
                throw new EOFException("the content is gone");
            }
            position = 0;
            fetched += slice.length;
            return true;
        }
    }
}
