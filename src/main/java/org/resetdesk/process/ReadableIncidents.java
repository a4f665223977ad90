package org.resetdesk.process;

import java.time.Clock;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.runtime.Incident;
import org.jspecify.annotations.Nullable;
import org.resetdesk.resetcase.Language;
import org.resetdesk.trouble.Trouble;
import org.resetdesk.trouble.TroubleArose;
import org.resetdesk.trouble.TroubleWords;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What Cockpit shows of a step whose tries are used up: the cause and what to do, in both languages, in front of what the exception says.
 * The first incident of a cause is news for supervisors; while one of the same cause is open, the others are not.
 */
class ReadableIncidents extends DefaultIncidentHandler {

    private static final int MOST_OF_AN_EXCEPTION = 300;

    private final TroubleWords words;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReadableIncidents(TroubleWords words, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        super(Incident.FAILED_JOB_HANDLER_TYPE);
        this.words = words;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Incident handleIncident(IncidentContext failed, @Nullable String exception) {
        Trouble trouble = trouble(failed, exception);
        boolean news = isNews(trouble);
        Incident incident = super.handleIncident(failed, text(trouble, exception));
        makeDue(failed);
        if (news) {
            events.publishEvent(new TroubleArose(trouble, businessKey(failed), clock.instant()));
        }
        return incident;
    }

    /** After its last try a step still has the pause before the next: whoever presses Retry must not wait for that. */
    private static void makeDue(IncidentContext failed) {
        JobEntity job = Context.getCommandContext().getJobManager().findJobById(failed.getConfiguration());
        if (job instanceof MessageEntity) {
            job.setDuedate(null);
        }
    }

    private static Trouble trouble(IncidentContext failed, @Nullable String exception) {
        if (ElementIds.SEND_MAILS_AGAIN.equals(failed.getActivityId())) {
            return new Trouble("mail.given-up", "SMTP");
        }
        return Trouble.in(exception).orElseGet(() -> TroubleWords.ofStep(step(failed)));
    }

    private String text(Trouble trouble, @Nullable String exception) {
        String languages = Stream.of(Language.values())
                .map(Language::locale)
                .map(language -> inWords(trouble, language))
                .collect(Collectors.joining(" \u00b7 "));
        String detail = exception == null || Trouble.in(exception).isPresent() ? "" : " \u00b7 " + inOneLine(exception);
        return trouble.mark() + languages + detail;
    }

    private String inWords(Trouble trouble, Locale language) {
        return words.cause(trouble, language) + " " + words.advice(trouble, language);
    }

    /** Two that fail at the same moment come here one after the other. */
    private boolean isNews(Trouble trouble) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('trouble'), hashtext(?))")
                .param(trouble.mark())
                .query()
                .singleRow();
        return jdbc.sql("select not exists (select 1 from act_ru_incident where starts_with(incident_msg_, ?))")
                .param(trouble.mark())
                .query(Boolean.class)
                .single();
    }

    private static String step(IncidentContext failed) {
        ActivityImpl step = failed.getProcessDefinitionId() == null || failed.getActivityId() == null
                ? null
                : Context.getProcessEngineConfiguration()
                        .getDeploymentCache()
                        .findDeployedProcessDefinitionById(failed.getProcessDefinitionId())
                        .findActivity(failed.getActivityId());
        Object name = step == null ? null : step.getProperty("name");
        return name == null ? String.valueOf(failed.getActivityId()) : inOneLine(name.toString());
    }

    private static @Nullable String businessKey(IncidentContext failed) {
        ExecutionEntity execution = failed.getExecutionId() == null
                ? null
                : Context.getCommandContext().getExecutionManager().findExecutionById(failed.getExecutionId());
        return execution == null ? null : execution.getProcessBusinessKey();
    }

    private static String inOneLine(String exception) {
        String line = exception.replaceAll("[\\p{Cntrl}\\s]+", " ");
        return line.substring(0, Math.min(line.length(), MOST_OF_AN_EXCEPTION));
    }
}
