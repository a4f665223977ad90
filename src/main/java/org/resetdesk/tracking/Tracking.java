package org.resetdesk.tracking;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.resetdesk.account.Account;
import org.resetdesk.account.CaseAccess;
import org.resetdesk.account.WritingLanguage;
import org.resetdesk.resetcase.CaseState;
import org.resetdesk.resetcase.Language;
import org.resetdesk.resetcase.Refusal;
import org.resetdesk.resetcase.ResetCase;
import org.springframework.beans.factory.ObjectProvider;
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
    private final ObjectProvider<CaseFindings> findings;
    private final ObjectProvider<CaseEvidence> evidence;
    private final ObjectProvider<CaseActions> actions;
    private final ObjectProvider<CaseToken> tokens;

    Tracking(
            CaseAccess access,
            CaseList list,
            Timeline timeline,
            WritingLanguage languages,
            ObjectProvider<CaseFindings> findings,
            ObjectProvider<CaseEvidence> evidence,
            ObjectProvider<CaseActions> actions,
            ObjectProvider<CaseToken> tokens) {
        this.access = access;
        this.list = list;
        this.timeline = timeline;
        this.languages = languages;
        this.findings = findings;
        this.evidence = evidence;
        this.actions = actions;
        this.tokens = tokens;
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
                from(findings, found -> found.of(resetCase, language)),
                from(evidence, sent -> sent.of(resetCase)),
                from(actions, possible -> possible.of(resetCase, reader)),
                token(resetCase));
    }

    private @Nullable TokenView token(ResetCase resetCase) {
        CaseToken issued = tokens.getIfAvailable();
        return issued == null ? null : issued.of(resetCase).orElse(null);
    }

    private static <P, T> List<T> from(ObjectProvider<P> port, Function<P, List<T>> question) {
        return port.stream()
                .flatMap(answers -> question.apply(answers).stream())
                .toList();
    }
}
