package org.resetdesk.access.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.regex.Pattern;
import org.resetdesk.resetcase.Refusal;

/**
 * A call to the engine has to be written plainly: with no letter, digit, hyphen, dot or underscore in disguise (RFC 3986, section 2.3:
 * unreserved characters need no encoding) and, where it writes, no slash at its end. So whoever compares the path as it was sent sees
 * what the engine will see. The web apps' own services, which nobody compares, may be called as Cockpit does: with a slash at the end.
 */
final class PlainPath {

    private static final Pattern DISGUISED =
            Pattern.compile("%(2[dDeE]|3[0-9]|4[1-9a-fA-F]|5[0-9aAfF]|6[1-9a-fA-F]|7[0-9aAeE])");

    /** Admin asks with OPTIONS what it may do, with a slash at the end. */
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private PlainPath() {}

    /** @throws Refusal 400 */
    static void require(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (DISGUISED.matcher(path).find() || writesToTheEngine(request) && path.endsWith("/")) {
            throw new Refusal(400, "request.path");
        }
    }

    private static boolean writesToTheEngine(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !READING.contains(request.getMethod())
                && (path.startsWith("/engine-rest") || path.startsWith("/camunda/api/engine"));
    }
}
