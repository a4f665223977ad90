package org.resetdesk.process;

import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes {@link DeskHistory} known to the engine, for new databases and for those that kept more. */
@Component
class HistoryPlugin extends AbstractProcessEnginePlugin {

    private final DataSource database;

    HistoryPlugin(DataSource database) {
        this.database = database;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomHistoryLevels(List.of(new DeskHistory()));
        adoptLevel();
    }

    /** The engine does not start on a database in which another level is noted. */
    private void adoptLevel() {
        JdbcClient jdbc = JdbcClient.create(database);
        boolean used = jdbc.sql("select to_regclass('act_ge_property') is not null")
                .query(Boolean.class)
                .single();
        if (used) {
            jdbc.sql("update act_ge_property set value_ = :level where name_ = 'historyLevel' and value_ <> :level")
                    .param("level", Integer.toString(DeskHistory.ID))
                    .update();
        }
    }
}
