package org.resetdesk;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole desk on a random port, with real PostgreSQL, a real SMTP server and a clock that can be moved. One context serves every
 * test class, so tests keep out of each other's way by using accounts and devices of their own. The job executor is off: a test runs
 * the jobs it means to run.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = {Resetdesk.class, DeskTestConfiguration.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            // Spring Boot's tests publish no metrics unless told to
            "management.prometheus.metrics.export.enabled=true"
        })
@ContextConfiguration(initializers = DeskTestConfiguration.Settings.class)
public @interface DeskTest {}
