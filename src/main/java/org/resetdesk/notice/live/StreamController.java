package org.resetdesk.notice.live;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.resetdesk.access.Standing;
import org.resetdesk.account.Account;
import org.resetdesk.account.Accounts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class StreamController {

    private final Broadcast broadcast;
    private final Listeners listeners;
    private final Accounts accounts;
    private final Standing logins;

    StreamController(Broadcast broadcast, Listeners listeners, Accounts accounts, Standing logins) {
        this.broadcast = broadcast;
        this.listeners = listeners;
        this.accounts = accounts;
        this.logins = logins;
    }

    @GetMapping("/api/messages/stream")
    @Operation(
            summary = "News as server-sent events",
            description =
                    "event message: data is an item of /api/messages, new ones only; event case: {caseNumber} of a case that the reader may"
                            + " see and that has changed. Resumes after Last-Event-ID (or ?after=, for a page that opens a new stream): a"
                            + " message's id, or what stood in the last id field, which while older messages are being written is longer."
                            + " A comment every 20 s. Ends with the session, and when password or groups change. 429 live.too-many,"
                            + " 503 live.busy, with Retry-After")
    void stream(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            @RequestParam(required = false) @Nullable String after,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (HttpMethod.HEAD.matches(request.getMethod())) {
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            return; // nothing would ever tell that its caller has gone
        }
        Account account = accounts.current();
        Listener newcomer = new Listener(
                account.id(),
                account.staff(),
                logins.standing(account.id()).orElseThrow(),
                session(request),
                Position.parse(last == null ? after : last));
        broadcast.admit(newcomer);
        try {
            open(newcomer, request, response);
        } catch (IOException | RuntimeException e) {
            listeners.remove(newcomer);
            throw e;
        }
        broadcast.welcome(newcomer);
    }

    private void open(Listener newcomer, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no"); // nginx would keep it back
        AsyncContext answer = request.startAsync();
        Line line = new Line(answer, () -> listeners.remove(newcomer));
        newcomer.on(line);
        line.start();
    }

    private static @Nullable String session(HttpServletRequest request) {
        HttpSession session = request.getHeader(HttpHeaders.AUTHORIZATION) == null ? request.getSession(false) : null;
        return session == null ? null : Objects.requireNonNull(session.getId());
    }
}
