package org.resetdesk.process.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.resetdesk.access.FilterOrder;
import org.resetdesk.account.Account;
import org.resetdesk.account.Accounts;
import org.resetdesk.resetcase.Refusal;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before the engine's REST API and before the same API inside the web apps: takes submissions, completions and claims itself,
 * so that a bad one is refused with a code of ours and nothing of it is stored; and counts tasks by group for Cockpit.
 */
@Component
@Order(FilterOrder.SUBMISSIONS)
class EngineDoor extends OncePerRequestFilter {

    private static final String ENGINE = "(?:/engine-rest(?:/engine/default)?|/camunda/api/engine/engine/default)";
    private static final Pattern START =
            Pattern.compile(ENGINE + "/process-definition/(key/)?(?<definition>[^/]+)/submit-form");
    private static final Pattern TASK =
            Pattern.compile(ENGINE + "/task/(?<task>[^/]+)/(?<act>submit-form|claim|unclaim)");
    private static final Pattern GROUPS = Pattern.compile(ENGINE + "/task/report/candidate-group-count");

    private final EngineCalls engine;
    private final Accounts accounts;
    private final DoorAnswers answers;
    private final StartDoor starts;
    private final VerificationStart verifications;
    private final TaskDoor tasks;
    private final OpenTaskCounts counts;

    EngineDoor(
            EngineCalls engine,
            Accounts accounts,
            DoorAnswers answers,
            StartDoor starts,
            VerificationStart verifications,
            TaskDoor tasks,
            OpenTaskCounts counts) {
        this.engine = engine;
        this.accounts = accounts;
        this.answers = answers;
        this.starts = starts;
        this.verifications = verifications;
        this.tasks = tasks;
        this.counts = counts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher start = START.matcher(request.getRequestURI());
        Matcher task = TASK.matcher(request.getRequestURI());
        boolean post = request.getMethod().equals("POST");
        if (post && start.matches() && starts.isOurs(start.group("definition"))) {
            answer(request, response, account -> answers.instance(response, starts.open(account, request)));
        } else if (post && start.matches() && verifications.isOurs(start.group("definition"))) {
            answer(request, response, account -> answers.instance(response, verifications.open(account, request)));
        } else if (post && task.matches() && tasks.isOurs(task.group("task"))) {
            answer(request, response, account -> {
                tasks.act(account, task.group("task"), task.group("act"), request);
                answers.done(response);
            });
        } else if (!post && GROUPS.matcher(request.getRequestURI()).matches()) {
            answer(request, response, account -> answers.found(response, counts.byGroup()));
        } else {
            chain.doFilter(request, response);
        }
    }

    private interface Act {
        void by(Account account) throws IOException;
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Act act) throws IOException {
        try {
            engine.asTheDesk(() -> act.by(accounts.current()));
        } catch (RuntimeException e) {
            answers.refused(request, response, refusal(e));
        }
    }

    /** What the engine says by throwing; anything that is nobody's mistake goes on as it is. */
    private static Refusal refusal(RuntimeException thrown) {
        Refusal refusal = Refusal.behind(thrown);
        if (refusal != null) {
            return refusal;
        }
        if (thrown instanceof AuthorizationException) {
            return new Refusal(403, "access.denied");
        }
        if (thrown instanceof OptimisticLockingException || thrown instanceof NullValueException) {
            return new Refusal(409, "case.changed");
        }
        throw thrown;
    }
}
