package org.resetdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.junit.jupiter.api.Test;
import org.springframework.beans.PropertyAccessorFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What the engine is told (ADR 20) is what it does: the starter sets some of it again, from settings of its own. */
@DeskTest
class EngineSettingsTest {

    @Autowired
    ProcessEngineConfiguration engine;

    @Autowired
    CamundaBpmProperties told;

    @Test
    void every_setting_of_the_engine_holds() {
        Map<String, Object> settings = told.getGenericProperties().getProperties();

        assertThat(settings)
                .isNotEmpty()
                .allSatisfy((name, value) ->
                        assertThat(settingOf(engine, name)).as(name).isEqualTo(value.toString()));
    }

    @Test
    void nobody_is_asked_for_rights_that_are_taken_away_for_we_give_none_of_that_kind() {
        assertThat(engine.getAuthorizationCheckRevokes()).isEqualTo("never");
        assertThat(engine.isAuthorizationEnabled()).isTrue();
        assertThat(engine.isAuthorizationEnabledForCustomCode()).isFalse();
    }

    private static String settingOf(ProcessEngineConfiguration engine, String name) {
        return String.valueOf(
                PropertyAccessorFactory.forBeanPropertyAccess(engine).getPropertyValue(name));
    }
}
