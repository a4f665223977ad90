package org.resetdesk.process.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resetdesk.access.Problems;
import org.resetdesk.access.ReaderLanguage;
import org.resetdesk.resetcase.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Answers in the engine's own shape: its instances, and its errors with a {@code code} beside. */
@Component
class DoorAnswers {

    private final ObjectMapper json;
    private final Problems problems;
    private final ReaderLanguage readers;

    DoorAnswers(ObjectMapper json, Problems problems, ReaderLanguage readers) {
        this.json = json;
        this.problems = problems;
        this.readers = readers;
    }

    void instance(HttpServletResponse response, StartedInstance instance) throws IOException {
        write(response, HttpServletResponse.SC_OK, instance);
    }

    void found(HttpServletResponse response, List<?> items) throws IOException {
        write(response, HttpServletResponse.SC_OK, items);
    }

    void done(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    void refused(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("type", "SubmissionRefused");
        answer.put("code", refusal.code());
        answer.put("message", refusal.code() + ": " + problems.words(refusal, readers.of(request)));
        answer.putAll(refusal.details());
        refusal.retryAfter().ifPresent(seconds -> response.setHeader(HttpHeaders.RETRY_AFTER, seconds));
        write(response, refusal.status(), answer);
    }

    private void write(HttpServletResponse response, int status, Object answer) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        json.writeValue(response.getOutputStream(), answer);
    }
}
