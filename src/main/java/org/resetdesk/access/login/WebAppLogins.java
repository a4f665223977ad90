package org.resetdesk.access.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.jspecify.annotations.Nullable;

/** Also where a web app asks who is logged in: what earlier calls found out does not outlast them. */
final class WebAppLogins extends ContainerBasedAuthenticationFilter {

    private static final Pattern WHO = Pattern.compile("/camunda/api/admin/auth/user/([^/]+)");

    @Override
    protected @Nullable String extractEngineName(HttpServletRequest request) {
        Matcher asked = WHO.matcher(request.getRequestURI());
        return asked.matches() ? asked.group(1) : super.extractEngineName(request);
    }
}
