package org.resetdesk;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator in plain words, without a stack trace. */
class SettingsRefusedAnalyzer extends AbstractFailureAnalyzer<SettingsRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SettingsRefused cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Set them in the environment and start again; the operations page (src/docs/operations.md) says what each is for."
                        + " \"java -jar resetdesk.jar generate-keys DIR\" makes the key files.",
                cause);
    }
}
