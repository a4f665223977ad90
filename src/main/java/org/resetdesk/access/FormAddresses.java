package org.resetdesk.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Tells Tasklist where {@code embedded:app:} forms are. The engine knows the address only of a registered process application, of
 * which there can be but one in a Java virtual machine; Tasklist refuses a form without it.
 */
@Component
class FormAddresses extends OncePerRequestFilter {

    private static final Pattern FORM =
            Pattern.compile("(/engine-rest|/camunda/api/engine)/.*(/startForm|/task/[^/]+/form)");

    private final ObjectMapper json;

    FormAddresses(ObjectMapper json) {
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !FORM.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        if (answer.getStatus() == HttpServletResponse.SC_OK) {
            addAddress(answer);
        }
        answer.copyBodyToResponse();
    }

    private void addAddress(ContentCachingResponseWrapper answer) throws IOException {
        JsonNode form = json.readTree(answer.getContentAsByteArray());
        if (form instanceof ObjectNode fields && form.path("contextPath").isNull()) {
            answer.resetBuffer();
            json.writeValue(answer.getOutputStream(), fields.put("contextPath", "/"));
        }
    }
}
