package org.resetdesk.token;

import org.resetdesk.device.FeatureCode;
import org.resetdesk.resetcase.ResetCase;

/** Whoever can make a token for a device: the desk itself, or a vendor's official service. */
interface Issuer {

    /** As settings and models name it. */
    String name();

    boolean supports(String model);

    /**
     * @param idempotencyKey the same for every try to serve one case and challenge: an issuer that sees it again answers as before
     * @throws IssuerFailed when trying again later may help
     */
    IssuedToken issue(FeatureCode device, ResetCase resetCase, String idempotencyKey);

    /** Tells the issuer that its token is not wanted any more. Nothing depends on it. */
    void revoke(String idempotencyKey);
}
