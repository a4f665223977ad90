package org.resetdesk.token;

import org.resetdesk.device.FeatureCode;
import org.resetdesk.device.TokenKind;
import org.resetdesk.resetcase.ResetCase;

/** What a vendor's service is told: the device and its challenge, nothing about people. */
record HttpIssuerQuestion(
        String caseNumber,
        String serialNumber,
        String model,
        String firmware,
        TokenKind accepts,
        String challenge,
        String featureCode) {

    static HttpIssuerQuestion about(FeatureCode device, ResetCase resetCase) {
        return new HttpIssuerQuestion(
                resetCase.number().value(),
                device.serialNumber().value(),
                device.model(),
                device.firmware(),
                device.accepts(),
                device.challenge().value(),
                device.text());
    }
}
