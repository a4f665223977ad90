package org.resetdesk.tracking;

import org.jspecify.annotations.Nullable;
import org.resetdesk.account.Account;
import org.resetdesk.account.CaseAccess;
import org.resetdesk.account.WritingLanguage;
import org.resetdesk.resetcase.CaseState;
import org.resetdesk.resetcase.Language;
import org.resetdesk.resetcase.Refusal;
import org.resetdesk.resetcase.ResetCase;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people see of cases. */
@Component
@Transactional(readOnly = true)
public class Tracking {

    private final CaseAccess access;
    private final CaseList list;
    private final Timeline timeline;
    private final WritingLanguage languages;
    private final CaseContents contents;
    private final CaseActions actions;
    private final AwaitedEvidence awaited;

    Tracking(
            CaseAccess access,
            CaseList list,
            Timeline timeline,
            WritingLanguage languages,
            CaseContents contents,
            CaseActions actions,
            AwaitedEvidence awaited) {
        this.access = access;
        this.list = list;
        this.timeline = timeline;
        this.languages = languages;
        this.contents = contents;
        this.actions = actions;
        this.awaited = awaited;
    }

    /** All cases for staff, his own for anybody else; newest first. {@code page} starts at 0. */
    public CasePage cases(Account reader, @Nullable CaseState state, int page, int size) {
        return list.page(reader.staff() ? null : reader.id(), state, page, size);
    }

    /** @throws Refusal 404 for what does not exist, and for what the logged-in reader may not see */
    public CaseView oneCase(Account reader, String caseNumber) {
        ResetCase resetCase = access.visible(caseNumber);
        Language language = languages.of(reader);
        return new CaseView(
                list.find(resetCase.number()).orElseThrow(Refusal::unknownCase),
                timeline.of(resetCase.number(), reader, language),
                contents.findings(resetCase, reader, language),
                contents.evidence(resetCase, reader),
                actions.of(resetCase, reader),
                contents.token(resetCase),
                contents.shares(resetCase, reader),
                awaited.of(resetCase, language));
    }
}
