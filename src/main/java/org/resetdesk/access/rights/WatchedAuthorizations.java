package org.resetdesk.access.rights;

import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/** The engine's own authorizations; those that it gives by itself to whom a task is given are not told, the case's record has that. */
final class WatchedAuthorizations extends AuthorizationManager {

    private final RightsJournal journal;

    WatchedAuthorizations(RightsJournal journal) {
        this.journal = journal;
    }

    @Override
    public void insert(DbEntity authorization) {
        super.insert(authorization);
        tell("created", authorization);
    }

    @Override
    public void update(AuthorizationEntity authorization) {
        super.update(authorization);
        tell("changed", authorization);
    }

    @Override
    public void delete(DbEntity authorization) {
        super.delete(authorization);
        tell("deleted", authorization);
    }

    private void tell(String change, DbEntity changed) {
        if (changed instanceof AuthorizationEntity authorization && !comesWithTask(authorization)) {
            journal.authorization(change, Right.of(authorization), getCurrentAuthentication());
        }
    }

    private boolean comesWithTask(AuthorizationEntity authorization) {
        return authorization.getResourceType() == Resources.TASK.resourceType()
                && !getCommandContext().isAuthorizationCheckEnabled();
    }
}
