package org.resetdesk.access.registration;

import org.resetdesk.resetcase.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** One page for both steps: a link from a mail carries its secret behind {@code #}, where no server and no log sees it. */
@Controller
class RegistrationPage {

    private final boolean on;

    RegistrationPage(@Value("${resetdesk.registration:false}") boolean on) {
        this.on = on;
    }

    @GetMapping("/register")
    String page() {
        if (!on) {
            throw new Refusal(404, "request.unknown");
        }
        return "register";
    }
}
