package org.resetdesk.process.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.resetdesk.account.Account;
import org.resetdesk.account.AuthenticationCodes;
import org.resetdesk.account.Role;
import org.resetdesk.account.Verification;
import org.resetdesk.account.Verifications;
import org.resetdesk.process.ClientVariables;
import org.resetdesk.process.ElementIds;
import org.resetdesk.resetcase.Refusal;
import org.springframework.stereotype.Component;

/** User tasks of a verification: who may act, and what is read of what he sends. */
@Component
class VerificationTasks {

    private static final Set<String> REDEEMING = Set.of(ClientVariables.AUTHENTICATION_CODE, ClientVariables.NEW_CODE);

    private final Verifications verifications;
    private final AuthenticationCodes codes;

    VerificationTasks(Verifications verifications, AuthenticationCodes codes) {
        this.verifications = verifications;
        this.codes = codes;
    }

    static boolean isOurs(Task task) {
        return task.getProcessDefinitionId().startsWith(ElementIds.ACCOUNT_VERIFICATION + ":");
    }

    /** @throws Refusal 403: nobody vouches for himself, and rights that were taken away since hold no longer */
    void check(Account account, WorkableTask work) {
        Verification verification = verifications.get(work.businessKey());
        boolean vouching = work.task().getTaskDefinitionKey().equals(ElementIds.VOUCH_FOR_APPLICANT);
        if (vouching && account.id().equals(verification.applicant())) {
            throw new Refusal(403, "task.own-case");
        }
        boolean allowed = vouching
                ? account.is(Role.DISTRIBUTOR) && account.id().equals(verification.distributor())
                : account.is(Role.APPLICANT) && account.id().equals(verification.applicant());
        if (!allowed) {
            throw new Refusal(403, "access.denied");
        }
    }

    /**
     * What the engine may see of what was sent. A code is compared here, outside any transaction, so that a wrong one counts.
     *
     * @throws Refusal 400 with the reason, 409 {@code verification.no-more-codes}
     */
    Map<String, Object> read(WorkableTask work, InputStream body) throws IOException {
        return work.task().getTaskDefinitionKey().equals(ElementIds.VOUCH_FOR_APPLICANT)
                ? decision(EngineForm.read("decision", body, Set.of(ClientVariables.DECISION)))
                : redemption(verifications.get(work.businessKey()), EngineForm.read("verification", body, REDEEMING));
    }

    private static Map<String, Object> decision(EngineForm form) {
        Map<String, Object> words = new HashMap<>();
        form.text(ClientVariables.DECISION).ifPresent(text -> words.put(ClientVariables.DECISION, text));
        return words;
    }

    private Map<String, Object> redemption(Verification verification, EngineForm form) {
        if (form.flag(ClientVariables.NEW_CODE).orElse(false)) {
            codes.checkAnotherMayBeMade(verification.key());
            return Map.of(ClientVariables.NEW_CODE, "wanted");
        }
        codes.tryOut(
                verification.key(),
                form.text(ClientVariables.AUTHENTICATION_CODE)
                        .orElseThrow(() -> new Refusal(400, "verification.code-missing")));
        return Map.of();
    }
}
