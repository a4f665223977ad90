package org.resetdesk.process;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Nodes that start together on an empty or an older database make the engine's tables one after the other; left to itself, the engine of
 * the second one stumbles over the tables of the first. A node that dies meanwhile lets go with its connection.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OneSetUpAtATime extends AbstractProcessEnginePlugin {

    private static final String LOCK = "select pg_advisory_lock(726573102)";
    private static final String UNLOCK = "select pg_advisory_unlock(726573102)";

    private @Nullable Connection holder;

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        try {
            Connection connection = engine.getDataSource().getConnection();
            holder = connection;
            run(connection, LOCK);
        } catch (SQLException e) {
            throw new IllegalStateException("the lock on the engine's set-up cannot be had", e);
        }
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        try (Connection connection = holder) {
            holder = null;
            if (connection != null) {
                run(connection, UNLOCK);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the lock on the engine's set-up cannot be given back", e);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
