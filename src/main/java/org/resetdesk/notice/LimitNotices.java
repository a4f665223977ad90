package org.resetdesk.notice;

import java.util.Map;
import java.util.regex.Pattern;
import org.resetdesk.access.LimitReached;
import org.resetdesk.account.Account;
import org.resetdesk.account.Accounts;
import org.resetdesk.account.Role;
import org.resetdesk.resetcase.CaseEvent.Kind;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells supervisors who does something too often. */
@Component
class LimitNotices {

    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F:.%]{3,60}");
    private static final String NOBODY_KNOWN = "?";

    private final Messages messages;
    private final Accounts accounts;

    LimitNotices(Messages messages, Accounts accounts) {
        this.messages = messages;
        this.accounts = accounts;
    }

    @EventListener
    @Transactional
    public void tell(LimitReached limit) {
        Details details = new Details(
                Map.of(MessageWords.LIMIT, limit.what(), MessageWords.SUBJECT, subject(limit.key()), "state", ""));
        for (Account supervisor : accounts.in(Role.SUPERVISOR)) {
            String key = String.join("/", "limit", limit.what(), limit.at().toString(), supervisor.id());
            messages.keep(new Notice(key, null, supervisor.id(), Kind.IN_REVIEW, limit.at(), details));
        }
    }

    /** What is neither an account nor an address was typed by somebody, and may be his password. */
    private String subject(String key) {
        return accounts.find(key).isPresent() || ADDRESS.matcher(key).matches() ? key : NOBODY_KNOWN;
    }
}
