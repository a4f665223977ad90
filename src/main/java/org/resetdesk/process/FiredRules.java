package org.resetdesk.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Which rules of the assessment table matched last, on this thread: the engine's answer does not say it, and its history is off. */
@Component
class FiredRules extends AbstractProcessEnginePlugin implements DmnDecisionTableEvaluationListener {

    private final ThreadLocal<DmnDecisionTableEvaluationEvent> last = new ThreadLocal<>();
    private final RepositoryService models;

    FiredRules(@Lazy RepositoryService models) {
        this.models = models;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        DefaultDmnEngineConfiguration decisions = new DefaultDmnEngineConfiguration();
        decisions.getCustomPostDecisionTableEvaluationListeners().add(this);
        engine.setDmnEngineConfiguration(decisions);
    }

    @Override
    public void notify(DmnDecisionTableEvaluationEvent event) {
        if (event.getDecision().getKey().equals(ElementIds.REQUEST_ASSESSMENT)) {
            last.set(event);
        }
    }

    /** Of each rule that matched, in the table's order: its id, the words beside it, and the table's version. */
    List<Map<String, String>> rules() {
        DmnDecisionTableEvaluationEvent event = last.get();
        last.remove();
        DecisionDefinition table = (DecisionDefinition) event.getDecision();
        return event.getMatchingRules().stream()
                .map(DmnEvaluatedDecisionRule::getId)
                .map(rule -> Map.of(
                        "id", rule, "words", words(table, rule), "version", Integer.toString(table.getVersion())))
                .toList();
    }

    private String words(DecisionDefinition table, String rule) {
        Rule element = models.getDmnModelInstance(table.getId()).getModelElementById(rule);
        return Optional.ofNullable(element.getDescription())
                .map(description -> description.getTextContent())
                .orElse("");
    }
}
