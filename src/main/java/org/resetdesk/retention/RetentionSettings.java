package org.resetdesk.retention;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param retention of what a case holds, from its closure on */
@ConfigurationProperties("resetdesk")
record RetentionSettings(@DefaultValue("P90D") Duration retention) {}
