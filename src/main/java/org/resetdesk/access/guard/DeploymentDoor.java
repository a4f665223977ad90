package org.resetdesk.access.guard;

import jakarta.servlet.http.HttpServletRequest;

/** The only call whose body is no JSON; open where {@code resetdesk.rest-deployment} says so. */
final class DeploymentDoor {

    private DeploymentDoor() {}

    static boolean leadsTo(HttpServletRequest request) {
        return EngineCall.of(request).path().equals("/deployment/create");
    }
}
