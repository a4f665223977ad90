package org.resetdesk.notice.push;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.resetdesk.account.Accounts;
import org.resetdesk.resetcase.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/push")
class PushController {

    private static final int AUTH_LENGTH = 16;

    record Published(@Nullable String publicKey) {}

    record Keys(@Nullable String p256dh, @Nullable String auth) {}

    /** As a browser writes its PushSubscription. */
    record Asked(@Nullable String endpoint, @Nullable Keys keys) {

        @Override
        public String toString() {
            return "Asked[]";
        }
    }

    private final ObjectProvider<PushKey> key;
    private final PushHosts hosts;
    private final Subscriptions subscriptions;
    private final Accounts accounts;

    PushController(ObjectProvider<PushKey> key, PushHosts hosts, Subscriptions subscriptions, Accounts accounts) {
        this.key = key;
        this.hosts = hosts;
        this.subscriptions = subscriptions;
        this.accounts = accounts;
    }

    @GetMapping
    @Operation(summary = "The key to subscribe with", description = "publicKey is null where this desk does not push")
    Published show() {
        PushKey found = key.getIfAvailable();
        return new Published(found == null ? null : found.published());
    }

    @PostMapping("/subscriptions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Tell this browser",
            description =
                    "{endpoint, keys: {p256dh, auth}} as PushSubscription.toJSON() gives it. At most 10 for an account, the newest"
                            + " ones; gone at logout from this session. 400 push.endpoint where it is not one of a browser's push service,"
                            + " 400 push.keys, 404 push.none where this desk does not push")
    void subscribe(@RequestBody Asked asked, HttpServletRequest request) {
        URI endpoint = endpoint(asked);
        if (key.getIfAvailable() == null) {
            throw new Refusal(404, "push.none");
        }
        Keys keys = asked.keys();
        byte[] p256dh = decode(keys == null ? null : keys.p256dh());
        byte[] auth = decode(keys == null ? null : keys.auth());
        if (auth.length != AUTH_LENGTH || !isPoint(p256dh)) {
            throw new Refusal(400, "push.keys");
        }
        subscriptions.keep(accounts.current().id(), endpoint.toString(), p256dh, auth, session(request));
    }

    @DeleteMapping("/subscriptions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "No longer tell this browser", description = "{endpoint}; 204 also for one that is not known")
    void unsubscribe(@RequestBody Asked asked) {
        subscriptions.remove(accounts.current().id(), endpoint(asked).toString());
    }

    private URI endpoint(Asked asked) {
        String endpoint = asked.endpoint();
        return hosts.endpoint(endpoint == null ? "" : endpoint).orElseThrow(() -> new Refusal(400, "push.endpoint"));
    }

    private static byte[] decode(@Nullable String base64url) {
        try {
            return Base64.getUrlDecoder().decode(base64url == null ? "" : base64url);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static boolean isPoint(byte[] point) {
        try {
            Point.key(point);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static @Nullable String session(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : session.getId();
    }
}
