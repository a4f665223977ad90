package org.resetdesk.access.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the nonce of a web app's content security policy (CSP Level 3, section 2.3.1) with its request. The engine's filters hand it from
 * the header to the page through an attribute of the whole application, so that any call in between, whoever makes it, would leave the page
 * with a nonce that its own header does not know: nothing on it runs, and it stays empty.
 */
final class PageNonces extends OncePerRequestFilter {

    private static final String NONCE = ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new OwnNonce(request), response);
    }

    private static final class OwnNonce extends HttpServletRequestWrapper {

        OwnNonce(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletContext getServletContext() {
            return contextWithNonceOf(this, super.getServletContext());
        }
    }

    private static ServletContext contextWithNonceOf(HttpServletRequest request, ServletContext application) {
        return (ServletContext) Proxy.newProxyInstance(
                PageNonces.class.getClassLoader(), new Class<?>[] {ServletContext.class}, (proxy, method, values) -> {
                    boolean nonce = values != null && values.length > 0 && NONCE.equals(values[0]);
                    if (nonce && method.getName().equals("setAttribute")) {
                        request.setAttribute(NONCE, values[1]);
                        return null;
                    }
                    if (nonce && method.getName().equals("getAttribute")) {
                        return request.getAttribute(NONCE);
                    }
                    try {
                        return method.invoke(application, values);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getTargetException();
                    }
                });
    }
}
