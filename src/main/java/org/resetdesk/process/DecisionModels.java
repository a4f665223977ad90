package org.resetdesk.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.resetdesk.knowledge.DecisionTable;
import org.resetdesk.knowledge.TableEngine;
import org.resetdesk.knowledge.TableRule;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The engine's decision tables and their versions. It looks up the newest by its key with each evaluation, on every node. */
@Component
class DecisionModels implements TableEngine {

    /** As the engine calls what it deploys at a start. */
    private static final String SHIPPED = "SpringAutoDeployment";

    private static final String OURS = "supervisor";

    private final RepositoryService models;
    private final IdentityService identities;
    private final DmnEngine trials =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    DecisionModels(@Lazy RepositoryService models, @Lazy IdentityService identities) {
        this.models = models;
        this.identities = identities;
    }

    @Override
    public List<Version> versions(String key) {
        return asTheDesk(() -> {
            List<DecisionDefinition> all = models.createDecisionDefinitionQuery()
                    .decisionDefinitionKey(key)
                    .orderByDecisionDefinitionVersion()
                    .desc()
                    .unlimitedList();
            Set<String> wanted =
                    all.stream().map(DecisionDefinition::getDeploymentId).collect(Collectors.toSet());
            Map<String, Deployment> deployments = models.createDeploymentQuery().unlimitedList().stream()
                    .filter(deployment -> wanted.contains(deployment.getId()))
                    .collect(Collectors.toMap(Deployment::getId, deployment -> deployment));
            return all.stream()
                    .map(definition -> version(definition, deployments))
                    .toList();
        });
    }

    private static Version version(DecisionDefinition definition, Map<String, Deployment> deployments) {
        Deployment deployment = Objects.requireNonNull(deployments.get(definition.getDeploymentId()));
        return new Version(
                definition.getVersion(),
                deployment.getDeploymentTime().toInstant(),
                SHIPPED.equals(deployment.getName()));
    }

    @Override
    public String xml(String key, int version) {
        return asTheDesk(() -> {
            DecisionDefinition definition = models.createDecisionDefinitionQuery()
                    .decisionDefinitionKey(key)
                    .decisionDefinitionVersion(version)
                    .singleResult();
            try (InputStream model = models.getDecisionModel(definition.getId())) {
                return new String(model.readAllBytes(), UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public DecisionTable read(String xml) {
        return TableXml.read(xml);
    }

    @Override
    public String write(String xml, List<TableRule> rules) {
        return TableXml.write(xml, rules);
    }

    @Override
    public Optional<Cell> parse(String test) {
        return FeelCells.parse(test);
    }

    @Override
    public List<List<Map<String, Object>>> evaluate(String xml, List<Map<String, Object>> facts) {
        try {
            DmnDecision table = trials.parseDecisions(new ByteArrayInputStream(xml.getBytes(UTF_8)))
                    .get(0);
            return facts.stream()
                    .map(each -> trials.evaluateDecisionTable(table, each).stream()
                            .map(DmnDecisionRuleResult::getEntryMap)
                            .toList())
                    .toList();
        } catch (DmnEngineException | FeelException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public int deploy(String key, String xml) {
        return asTheDesk(() -> {
            DeploymentWithDefinitions deployed = models.createDeployment()
                    .name(OURS)
                    .source(OURS)
                    .addString(key + ".dmn", xml)
                    .deployWithResult();
            return deployed.getDeployedDecisionDefinitions().get(0).getVersion();
        });
    }

    /** Supervisors have no rights of their own on deployments: the page that calls has looked who they are. */
    private <T> T asTheDesk(Supplier<T> act) {
        Authentication before = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            return act.get();
        } finally {
            if (before != null) {
                identities.setAuthentication(before);
            }
        }
    }
}
