package org.resetdesk.access.login;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The one login page; its script posts to {@code /api/session} and goes on to {@code next}. */
@Controller
class LoginPage {

    static final String HOME = "/app/";

    /** A path of our own: a second slash or a backslash would lead a browser to another host. */
    private static final Pattern LOCAL_PATH = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}]*");

    private final boolean registration;

    LoginPage(@Value("${resetdesk.registration:false}") boolean registration) {
        this.registration = registration;
    }

    @GetMapping("/")
    String home() {
        return "redirect:" + HOME;
    }

    @GetMapping("/login")
    String login(@RequestParam(required = false) @Nullable String next, Model model) {
        model.addAttribute("next", local(next));
        model.addAttribute("registration", registration);
        return "login";
    }

    static String local(@Nullable String next) {
        return next != null && LOCAL_PATH.matcher(next).matches() ? next : HOME;
    }
}
