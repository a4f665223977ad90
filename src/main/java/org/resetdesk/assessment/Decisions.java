package org.resetdesk.assessment;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.resetdesk.reason.Reasons;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.resetcase.Refusal;
import org.resetdesk.resetcase.ResetCase;
import org.resetdesk.resetcase.ResetCases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What people decided, and what their devices answered. */
@Repository
@Transactional
public class Decisions {

    private static final Set<Verdict> OF_PEOPLE = Set.of(Verdict.APPROVE, Verdict.ASK_EVIDENCE, Verdict.REJECT);

    private final JdbcClient jdbc;
    private final ResetCases cases;
    private final Reasons reasons;

    Decisions(JdbcClient jdbc, ResetCases cases, Reasons reasons) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.reasons = reasons;
    }

    /**
     * Keeps a decision that can be.
     *
     * @throws Refusal 400 {@code decision.unknown}, and what {@link Reasons#check} throws
     */
    public void record(ResetCase resetCase, Decision decision) {
        check(decision);
        jdbc.sql("""
                        insert into resetdesk.decision (case_number, at, decided_by, task, verdict, reason_code, comment, serial_number)
                        values (:number, :at, :by, :task, :verdict, :reason, :comment, :serial)
                        """)
                .param("number", resetCase.number().value())
                .param("at", decision.at().atOffset(UTC))
                .param("by", decision.decidedBy())
                .param("task", decision.task())
                .param("verdict", decision.verdict().name())
                .param("reason", decision.reasonCode())
                .param("comment", decision.comment())
                .param("serial", resetCase.serialNumber())
                .update();
        Map<String, String> facts = new HashMap<>(
                Map.of("task", decision.task(), "verdict", decision.verdict().name()));
        if (decision.reasonCode() != null) {
            facts.put("reasonCode", decision.reasonCode());
        }
        cases.record(resetCase.number(), "decision.made", decision.decidedBy(), facts);
    }

    private void check(Decision decision) {
        if (!OF_PEOPLE.contains(decision.verdict())) {
            throw new Refusal(400, "decision.unknown");
        }
        if (decision.verdict() != Verdict.APPROVE || decision.reasonCode() != null) {
            reasons.check(decision.reasonCode(), decision.comment());
        }
    }

    @Transactional(readOnly = true)
    public List<Decision> of(CaseNumber number) {
        return jdbc.sql("select * from resetdesk.decision where case_number = ? order by id")
                .param(number.value())
                .query((row, index) -> new Decision(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("decided_by"),
                        row.getString("task"),
                        Verdict.valueOf(row.getString("verdict")),
                        row.getString("reason_code"),
                        row.getString("comment")))
                .list();
    }

    /** Who decided in that task last. */
    @Transactional(readOnly = true)
    public Optional<String> lastReviewer(CaseNumber number, String task) {
        return of(number).stream()
                .filter(decision -> decision.task().equals(task))
                .reduce((earlier, later) -> later)
                .map(Decision::decidedBy);
    }

    /**
     * Whether the last word of a person on this case was to approve this device, and was said after the label photo had come: what
     * nobody has seen, nobody has approved.
     */
    boolean lastApproves(ResetCase resetCase, Instant labelReceivedAt) {
        return jdbc.sql("""
                        select exists (
                          select from (select * from resetdesk.decision where case_number = ? order by id desc limit 1) last
                          where verdict = 'APPROVE' and serial_number = ? and at >= ?)
                        """)
                .params(resetCase.number().value(), resetCase.serialNumber(), labelReceivedAt.atOffset(UTC))
                .query(Boolean.class)
                .single();
    }

    /** The device took the token, or refused it. */
    public void deviceAnswered(ResetCase resetCase, boolean accepted) {
        String answer = accepted ? "ACCEPTED" : "REFUSED";
        jdbc.sql("insert into resetdesk.device_answer (case_number, at, answer) values (?, ?, ?)")
                .params(resetCase.number().value(), cases.now().atOffset(UTC), answer)
                .update();
        cases.record(resetCase.number(), "device.answered", resetCase.requester(), Map.of("answer", answer));
    }

    @Transactional(readOnly = true)
    public int refusals(CaseNumber number) {
        return jdbc.sql("select count(*) from resetdesk.device_answer where case_number = ? and answer = 'REFUSED'")
                .param(number.value())
                .query(Integer.class)
                .single();
    }
}
