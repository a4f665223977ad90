package org.resetdesk.access.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.resetdesk.access.Problems;
import org.resetdesk.resetcase.Refusal;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Only so many bytes of large bodies are handled at once, for each of them is in memory several times over while it is: as text, as
 * pictures, as their clean copies. Who finds no room is told to come back, before anything of what he sends has been read.
 */
final class UploadRoom extends OncePerRequestFilter {

    /** A body of JSON with pictures takes about five times its size; together they may take two fifths of the heap. */
    private static final int SHARE_OF_HEAP = 12;

    private static final int SMALL = 64 * 1024;
    private static final int KILOBYTE = 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int COME_BACK_AFTER_SECONDS = 3;
    private static final Set<String> WRITING = Set.of("POST", "PUT");

    private final Problems problems;
    private final int room;
    private final Semaphore free;

    /** @param heap bytes that the desk may use */
    UploadRoom(Problems problems, long heap) {
        this.problems = problems;
        this.room = Math.toIntExact(Math.min(Integer.MAX_VALUE, heap / SHARE_OF_HEAP / KILOBYTE));
        this.free = new Semaphore(room, true);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        return !WRITING.contains(request.getMethod()) || length >= 0 && length < SMALL;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int needed = needed(request);
        if (!enter(needed)) {
            problems.write(
                    request,
                    response,
                    new Refusal(503, "evidence.busy", Map.of("retryAfter", COME_BACK_AFTER_SECONDS)));
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            free.release(needed);
        }
    }

    /** Kilobytes; a body that does not say how long it is may be as long as all. */
    private int needed(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        return length < 0 ? room / 2 : (int) Math.min(room, length / KILOBYTE + 1);
    }

    private boolean enter(int needed) {
        try {
            return free.tryAcquire(needed, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
