package org.resetdesk.access.guard;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;

/**
 * A request whose body every reader gets from its beginning. It asks for no more results than the engine gives at once, for the engine
 * refuses a query that names no bound.
 */
final class ReadAgainRequest extends HttpServletRequestWrapper {

    private static final String BOUND = "maxResults";

    private final byte[] body;
    private final int mostResults;

    ReadAgainRequest(HttpServletRequest request, byte[] body, int mostResults) {
        super(request);
        this.body = body;
        this.mostResults = mostResults;
    }

    @Override
    public String getQueryString() {
        String query = super.getQueryString();
        if (query == null || query.isEmpty()) {
            return BOUND + "=" + mostResults;
        }
        boolean bounded = ("&" + query).contains("&" + BOUND + "=");
        return bounded ? query : query + "&" + BOUND + "=" + mostResults;
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Stream(new ByteArrayInputStream(body));
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), UTF_8));
    }

    @Override
    public int getContentLength() {
        return body.length;
    }

    @Override
    public long getContentLengthLong() {
        return body.length;
    }

    private static final class Stream extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Stream(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("the engine reads blocking");
        }
    }
}
