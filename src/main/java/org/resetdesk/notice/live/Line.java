package org.resetdesk.notice.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;

/** One open answer, written to without ever waiting for its reader: whoever does not read is cut off. */
final class Line implements WriteListener, AsyncListener {

    /** Pieces that may wait for a reader; more wait only where nobody reads. */
    private static final int PATIENCE = 2000;

    private final AsyncContext answer;
    private final Runnable gone;
    private final ServletOutputStream out;
    private final Queue<byte[]> waiting = new ArrayDeque<>();
    private boolean open;
    private boolean unflushed;
    private boolean ending;
    private boolean over;

    /** @param gone called once, when the reader or we have ended it */
    Line(AsyncContext answer, Runnable gone) throws IOException {
        this.answer = answer;
        this.gone = gone;
        this.out = answer.getResponse().getOutputStream();
    }

    void start() {
        answer.setTimeout(0);
        answer.addListener(this);
        out.setWriteListener(this);
    }

    synchronized void say(String text) {
        if (over || ending) {
            return;
        }
        if (waiting.size() >= PATIENCE) {
            end(true);
            return;
        }
        waiting.add(text.getBytes(UTF_8));
        write();
    }

    /** After what waits has gone out, if the reader takes it at once. */
    synchronized void hangUp() {
        ending = true;
        write();
        end(true);
    }

    @Override
    public synchronized void onWritePossible() {
        open = true;
        write();
    }

    @Override
    public void onError(Throwable trouble) {
        end(true);
    }

    @Override
    public void onError(AsyncEvent event) {
        end(true);
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        end(true);
    }

    @Override
    public void onComplete(AsyncEvent event) {
        end(false);
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // nobody starts it again
    }

    private void write() {
        try {
            while (open && !over && out.isReady() && (unflushed || !waiting.isEmpty())) {
                byte[] next = waiting.poll();
                if (next == null) {
                    unflushed = false;
                    out.flush();
                } else {
                    unflushed = true;
                    out.write(next);
                }
            }
        } catch (IOException | IllegalStateException e) {
            end(true);
        }
    }

    private synchronized void end(boolean complete) {
        if (over) {
            return;
        }
        over = true;
        waiting.clear();
        gone.run();
        if (complete) {
            try {
                answer.complete();
            } catch (IllegalStateException e) {
                // the container was faster
            }
        }
    }
}
