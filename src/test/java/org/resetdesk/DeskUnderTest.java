package org.resetdesk;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * The engine's REST API and web apps find their engine by its name, in one list for the whole JVM. Where tests with other settings have
 * started a second desk, this puts the one under test back into that list: else calls would reach the other's engine, which knows
 * nothing of who is logged in here and checks no authorization.
 */
public class DeskUnderTest implements TestExecutionListener, Ordered {

    @Override
    public void prepareTestInstance(TestContext test) {
        test.getApplicationContext()
                .getBeanProvider(ProcessEngine.class)
                .ifAvailable(ProcessEngines::registerProcessEngine);
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
