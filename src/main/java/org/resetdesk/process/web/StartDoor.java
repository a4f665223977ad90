package org.resetdesk.process.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.resetdesk.account.Account;
import org.resetdesk.evidence.Pictures;
import org.resetdesk.process.ElementIds;
import org.resetdesk.resetcase.Refusal;
import org.springframework.stereotype.Component;

/** Where cases are opened. */
@Component
class StartDoor {

    private final Submissions submissions;
    private final Pictures pictures;

    StartDoor(Submissions submissions, Pictures pictures) {
        this.submissions = submissions;
        this.pictures = pictures;
    }

    /** @param definition a key, or an id, which begins with the key: {@code key:version:uuid} */
    boolean isOurs(String definition) {
        return definition.equals(ElementIds.DEVICE_PASSWORD_RESET)
                || definition.startsWith(ElementIds.DEVICE_PASSWORD_RESET + ":");
    }

    StartedInstance open(Account account, HttpServletRequest request) throws IOException {
        if (!account.verified()) {
            throw new Refusal(403, "account.not-verified");
        }
        EngineForm form = EngineForm.read("submission", request.getInputStream(), Submission.VARIABLES);
        Submission submission = Submission.of(form, pictures);
        Optional<StartedInstance> earlier = submissions.earlier(account, submission);
        return earlier.isPresent() ? earlier.get() : submissions.open(account, submission);
    }
}
