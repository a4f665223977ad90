package org.resetdesk.token.share;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param shareValidity of a one-time link; its token's end may come earlier */
@ConfigurationProperties("resetdesk")
record ShareSettings(@DefaultValue("PT24H") Duration shareValidity) {}
