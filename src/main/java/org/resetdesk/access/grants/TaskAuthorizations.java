package org.resetdesk.access.grants;

import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.Task;
import org.resetdesk.account.Role;

/**
 * Who is candidate for a task may read and work on it, with one exception: an applicant has chosen one distributor, and what he says of
 * his company is not for the others. That one is a candidate by name.
 */
final class TaskAuthorizations extends DefaultAuthorizationProvider {

    @Override
    public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String groupId, String type) {
        return groupId.equals(Role.DISTRIBUTOR.group())
                ? new AuthorizationEntity[0]
                : super.newTaskGroupIdentityLink(task, groupId, type);
    }
}
