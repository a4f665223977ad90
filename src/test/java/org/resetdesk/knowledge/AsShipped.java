package org.resetdesk.knowledge;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.springframework.jdbc.core.JdbcTemplate;

/** The decision tables as they came with the program: whatever a story changes is taken back, for all stories share a desk. */
public final class AsShipped implements AutoCloseable {

    private final RepositoryService repository;
    private final JdbcTemplate jdbc;
    private final Set<String> before;

    /** From here on no case was judged, and nothing was tried. */
    public AsShipped(RepositoryService repository, JdbcTemplate jdbc) {
        this.repository = repository;
        this.jdbc = jdbc;
        before = deployments();
        jdbc.update("delete from resetdesk.judged_facts");
    }

    @Override
    public void close() {
        deployments().stream()
                .filter(deployment -> !before.contains(deployment))
                .forEach(deployment -> repository.deleteDeployment(deployment, true));
        jdbc.update("delete from resetdesk.table_version");
        jdbc.update("delete from resetdesk.table_trial");
    }

    private Set<String> deployments() {
        return repository.createDeploymentQuery().unlimitedList().stream()
                .map(Deployment::getId)
                .collect(Collectors.toSet());
    }
}
