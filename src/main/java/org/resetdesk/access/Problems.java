package org.resetdesk.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.resetdesk.resetcase.Language;
import org.resetdesk.resetcase.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** A refusal as RFC 9457 has it, in the reader's language, with the stable {@code code} beside the standard members. */
@Component
public class Problems {

    private final MessageSource messages;
    private final ReaderLanguage readers;
    private final ObjectMapper json;

    Problems(MessageSource messages, ReaderLanguage readers, ObjectMapper json) {
        this.messages = messages;
        this.readers = readers;
        this.json = json;
    }

    /** What callers are told of a failure that is not theirs: under which reference the log has the rest. */
    public static Refusal internal(int status, String reference) {
        return new Refusal(status, "internal", Map.of("reference", reference), reference);
    }

    /** The body of an answer. */
    public ProblemDetail describe(HttpServletRequest request, Refusal refusal) {
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatusCode.valueOf(refusal.status()));
        problem.setDetail(words(refusal, readers.of(request)));
        problem.setProperty("code", refusal.code());
        refusal.details().forEach(problem::setProperty);
        return problem;
    }

    /** The words of a refusal; its code where nobody has written any. */
    public String words(Refusal refusal, Language language) {
        String words = messages.getMessage(
                "refusal." + refusal.code(), refusal.arguments().toArray(), refusal.code(), language.locale());
        return words == null ? refusal.code() : words;
    }

    /** Answers from where no controller is in charge: a filter. */
    public void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(refusal.status());
        refusal.retryAfter().ifPresent(seconds -> response.setHeader(HttpHeaders.RETRY_AFTER, seconds));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        byte[] problem = json.writeValueAsBytes(describe(request, refusal));
        response.setContentLength(
                problem.length); // a length may be there already, of the answer that this one takes the place of
        response.getOutputStream().write(problem);
        response.flushBuffer();
    }
}
