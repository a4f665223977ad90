package org.resetdesk.access.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import org.resetdesk.access.Problems;
import org.resetdesk.logging.LogContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/** The engine tells whoever calls what it stumbled over, statements of the database included. Callers get a reference instead. */
final class FaultScreen extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(FaultScreen.class);

    private final Problems problems;

    FaultScreen(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Screened screened = new Screened(response);
        chain.doFilter(request, screened);
        if (screened.isFault()) {
            String reference = LogContext.reference();
            LOG.error("The engine answered {} to {}: {}", screened.fault, request.getMethod(), reference);
            response.resetBuffer();
            problems.write(request, response, Problems.internal(500, reference));
        }
    }

    /** Lets an answer through as it is written, but swallows what is written after a status of 500 or more. */
    private static final class Screened extends HttpServletResponseWrapper {

        private int fault;

        Screened(HttpServletResponse response) {
            super(response);
        }

        boolean isFault() {
            return fault != 0 && !isCommitted();
        }

        @Override
        public void setStatus(int status) {
            if (status >= SC_INTERNAL_SERVER_ERROR) {
                fault = status;
            } else {
                super.setStatus(status);
            }
        }

        @Override
        public void sendError(int status, String words) throws IOException {
            sendError(status);
        }

        @Override
        public void sendError(int status) throws IOException {
            if (status >= SC_INTERNAL_SERVER_ERROR) {
                fault = status;
            } else {
                super.sendError(status);
            }
        }

        @Override
        public void flushBuffer() throws IOException {
            if (fault == 0) {
                super.flushBuffer();
            }
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            return fault == 0 ? super.getOutputStream() : new Nowhere();
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            return fault == 0 ? super.getWriter() : new PrintWriter(Writer.nullWriter());
        }
    }

    private static final class Nowhere extends ServletOutputStream {

        @Override
        public void write(int octet) {}

        @Override
        public void write(byte[] bytes, int offset, int length) {}

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("the engine writes blocking");
        }
    }
}
