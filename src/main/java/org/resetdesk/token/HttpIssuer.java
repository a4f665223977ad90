package org.resetdesk.token;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import org.resetdesk.device.FeatureCode;
import org.resetdesk.resetcase.ResetCase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A vendor's official service, behind the contract of {@code src/docs/issuer-api.yaml}. */
final class HttpIssuer implements Issuer {

    private static final Logger LOG = LoggerFactory.getLogger(HttpIssuer.class);

    private final HttpService service;
    private final ObjectMapper json;
    private final Clock clock;

    HttpIssuer(HttpServiceSettings settings, Duration patience, ObjectMapper json, Clock clock) {
        this.service = new HttpService(settings, patience, clock);
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String name() {
        return service.name();
    }

    @Override
    public boolean supports(String model) {
        return true;
    }

    @Override
    public IssuedToken issue(FeatureCode device, ResetCase resetCase, String idempotencyKey) {
        byte[] answer = service.post(question(device, resetCase), idempotencyKey);
        return HttpIssuerAnswer.read(json, name(), answer).token(device, clock.instant());
    }

    @Override
    public void revoke(String idempotencyKey) {
        try {
            service.delete(idempotencyKey);
        } catch (IssuerFailed e) {
            LOG.warn("The issuer was not told that {} is withdrawn: {}", idempotencyKey, e.getMessage());
        }
    }

    private byte[] question(FeatureCode device, ResetCase resetCase) {
        try {
            return json.writeValueAsBytes(HttpIssuerQuestion.about(device, resetCase));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a question for the issuer cannot be written", e);
        }
    }
}
