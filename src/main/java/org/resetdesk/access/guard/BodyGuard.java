package org.resetdesk.access.guard;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.resetdesk.access.Problems;
import org.resetdesk.resetcase.Refusal;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses crooked paths; reads what is sent to the engine, once and no further than the limit, and refuses expressions and NUL in it. */
final class BodyGuard extends OncePerRequestFilter {

    /** What a submission holds beside its pictures. */
    private static final int SLACK = 256 * 1024;

    private static final int PICTURES = 3;

    private final Problems problems;
    private final int limit;
    private final int mostResults;

    /**
     * @param pictureLimit bytes of one picture; in JSON it comes in base64
     * @param mostResults of a query that names no bound of its own
     */
    BodyGuard(Problems problems, int pictureLimit, int mostResults) {
        this.problems = problems;
        this.mostResults = mostResults;
        this.limit = Math.toIntExact(Math.min(Integer.MAX_VALUE - 8, PICTURES * (pictureLimit * 4L / 3) + SLACK));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest readAgain;
        try {
            PlainPath.require(request);
            if (request.getQueryString() != null) {
                NulCharacters.refuseInParameters(request.getQueryString());
                Expressions.refuseInParameters(request.getQueryString());
            }
            byte[] body = body(request);
            check(request, body);
            readAgain = new ReadAgainRequest(request, body, mostResults);
        } catch (Refusal refusal) {
            problems.write(request, response, refusal);
            return;
        }
        chain.doFilter(readAgain, response);
    }

    private byte[] body(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > limit) {
            throw new Refusal(413, "submission.too-large");
        }
        byte[] body = request.getInputStream().readNBytes(limit + 1);
        if (body.length > limit) {
            throw new Refusal(413, "submission.too-large");
        }
        return body;
    }

    private static void check(HttpServletRequest request, byte[] body) {
        if (body.length == 0 || DeploymentDoor.leadsTo(request)) {
            return;
        }
        String type = String.valueOf(request.getContentType());
        if (type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)) {
            throw new Refusal(415, "request.media-type");
        }
        if (type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
            String pairs = new String(body, ISO_8859_1);
            NulCharacters.refuseInParameters(pairs);
            Expressions.refuseInParameters(pairs);
        } else {
            NulCharacters.refuseInJson(body);
            Expressions.refuseInJson(body);
        }
    }
}
