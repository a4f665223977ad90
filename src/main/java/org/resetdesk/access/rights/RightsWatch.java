package org.resetdesk.access.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.springframework.stereotype.Component;

/** Puts the watched ones in the place of the engine's own. */
@Component
class RightsWatch extends AbstractProcessEnginePlugin {

    private final RightsJournal journal;

    RightsWatch(RightsJournal journal) {
        this.journal = journal;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setIdentityProviderSessionFactory(
                new Watched(WatchedIdentities.class, () -> new WatchedIdentities(journal)));
        List<SessionFactory> factories = new ArrayList<>();
        if (engine.getCustomSessionFactories() != null) {
            factories.addAll(engine.getCustomSessionFactories());
        }
        factories.add(new Watched(AuthorizationManager.class, () -> new WatchedAuthorizations(journal)));
        engine.setCustomSessionFactories(factories);
    }

    private record Watched(Class<?> type, Supplier<Session> sessions) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return type;
        }

        @Override
        public Session openSession() {
            return sessions.get();
        }
    }
}
