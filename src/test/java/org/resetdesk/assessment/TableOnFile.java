package org.resetdesk.assessment;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.resetdesk.assessment.AssessmentTable.Judgement;
import org.slf4j.LoggerFactory;

/** {@code processes/request-assessment.dmn} as it is, evaluated by the engine that evaluates it in the desk. */
final class TableOnFile {

    private static final DmnModelInstance MODEL =
            Dmn.readModelFromFile(Path.of("processes/request-assessment.dmn").toFile());

    private final List<String> fired = new ArrayList<>();
    private final DmnEngine engine;
    private final DmnDecision decision;

    TableOnFile() {
        // it tells of every evaluation, and here are many
        ((Logger) LoggerFactory.getLogger("org.camunda")).setLevel(Level.INFO);
        DmnEngineConfiguration configuration = DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(this::note);
        engine = configuration.buildEngine();
        decision = engine.parseDecision("request-assessment", MODEL);
    }

    private void note(DmnDecisionTableEvaluationEvent event) {
        event.getMatchingRules().stream().map(DmnEvaluatedDecisionRule::getId).forEach(fired::add);
    }

    static List<String> ruleIds() {
        return MODEL.getModelElementsByType(Rule.class).stream()
                .map(Rule::getId)
                .toList();
    }

    Judgements judge(Map<String, Object> facts) {
        fired.clear();
        return new Judgements(engine.evaluateDecisionTable(decision, new HashMap<>(facts)).stream()
                .map(rule -> new Judgement(
                        Verdict.valueOf(rule.getEntry("verdict")),
                        rule.getEntry("finding"),
                        Severity.valueOf(rule.getEntry("severity")),
                        Map.of()))
                .toList());
    }

    /** Ids of the rules that matched last. */
    List<String> fired() {
        return List.copyOf(fired);
    }
}
