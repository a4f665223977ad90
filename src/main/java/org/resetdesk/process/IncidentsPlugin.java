package org.resetdesk.process;

import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.resetdesk.trouble.TroubleWords;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes {@link ReadableIncidents} known to the engine. */
@Component
class IncidentsPlugin extends AbstractProcessEnginePlugin {

    private final ReadableIncidents incidents;

    IncidentsPlugin(TroubleWords words, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        incidents = new ReadableIncidents(words, jdbc, events, clock);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomIncidentHandlers(List.of(incidents));
    }
}
