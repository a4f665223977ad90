package org.resetdesk.token;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.resetdesk.trouble.TechnicalFault;

/** An issuer did not give a usable token this time. The message never repeats what it answered. */
public class IssuerFailed extends TechnicalFault {

    /** Its name in lower case, behind {@code issuer.}, is the cause's code: words stand under {@code trouble.issuer.*}. */
    enum Why {
        UNREACHABLE,
        TIMEOUT,
        /** One side does not accept the other's certificate. */
        TLS,
        REDIRECTED,
        /** The service does not know the desk. */
        UNAUTHORISED,
        BUSY,
        FAILING,
        /** The service does not want to serve this request. */
        REFUSED,
        UNUSABLE,
        WRONG_KIND,
        WRONG_DEVICE,
        NOT_SET_UP;

        private static final Set<Why> OF_THE_SERVICE =
                EnumSet.of(UNREACHABLE, TIMEOUT, TLS, REDIRECTED, UNAUTHORISED, BUSY, FAILING);

        /** Whether another request would fare no better. */
        boolean ofTheService() {
            return OF_THE_SERVICE.contains(this);
        }

        static Why answered(int status) {
            return switch (status) {
                case 401, 403 -> UNAUTHORISED;
                case 429, 503 -> BUSY;
                default ->
                    switch (status / 100) {
                        case 3 -> REDIRECTED;
                        case 4 -> REFUSED;
                        case 5 -> FAILING;
                        default -> UNUSABLE;
                    };
            };
        }
    }

    private final Why why;

    IssuerFailed(Why why, String issuer, String detail) {
        super("issuer." + why.name().toLowerCase(Locale.ROOT).replace('_', '-'), issuer, detail);
        this.why = why;
    }

    Why why() {
        return why;
    }
}
