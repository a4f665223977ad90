package org.resetdesk.notice.push;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where the desk may be sent by a browser. An endpoint is an address that a client chooses and the desk calls: only those of the browsers'
 * own push services are taken, so that nobody can make the desk call anything else.
 */
class PushHosts {

    private static final int LONGEST = 1000;

    /** Chrome, Edge, Brave, Opera, Samsung; Firefox; Edge on Windows; Safari. */
    private static final List<String> SERVICES =
            List.of("fcm.googleapis.com", ".push.services.mozilla.com", ".notify.windows.com", "web.push.apple.com");

    /** Empty for what is not an endpoint of a push service: https on the usual port, no login, no fragment. */
    Optional<URI> endpoint(String address) {
        if (address.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(address);
            boolean plain = "https".equals(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getPort() == -1
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null;
            return plain && isService(uri.getHost().toLowerCase(Locale.ROOT)) ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isService(String host) {
        return SERVICES.stream()
                .anyMatch(service -> service.startsWith(".") ? host.endsWith(service) : host.equals(service));
    }
}
