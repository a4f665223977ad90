package org.resetdesk.access.rights;

import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/** The engine's own accounts and groups: whatever changes them, by whichever way, comes through here. */
final class WatchedIdentities extends DbIdentityServiceProvider {

    private final RightsJournal journal;

    WatchedIdentities(RightsJournal journal) {
        this.journal = journal;
    }

    @Override
    public IdentityOperationResult saveUser(User user) {
        boolean password = ((UserEntity) user).hasNewPassword();
        IdentityOperationResult result = super.saveUser(user);
        journal.account(created(result) ? "created" : password ? "password-changed" : "changed", user.getId());
        return result;
    }

    @Override
    public IdentityOperationResult deleteUser(String userId) {
        IdentityOperationResult result = super.deleteUser(userId);
        if (happened(result)) {
            journal.account("deleted", userId);
        }
        return result;
    }

    @Override
    public IdentityOperationResult unlockUser(String userId) {
        IdentityOperationResult result = super.unlockUser(userId);
        if (happened(result)) {
            journal.account("unlocked", userId);
        }
        return result;
    }

    @Override
    public IdentityOperationResult saveGroup(Group group) {
        IdentityOperationResult result = super.saveGroup(group);
        journal.group(created(result) ? "created" : "changed", group.getId());
        return result;
    }

    @Override
    public IdentityOperationResult deleteGroup(String groupId) {
        IdentityOperationResult result = super.deleteGroup(groupId);
        if (happened(result)) {
            journal.group("deleted", groupId);
        }
        return result;
    }

    @Override
    public IdentityOperationResult createMembership(String userId, String groupId) {
        IdentityOperationResult result = super.createMembership(userId, groupId);
        journal.membership("created", userId, groupId, getCurrentAuthentication());
        return result;
    }

    @Override
    public IdentityOperationResult deleteMembership(String userId, String groupId) {
        IdentityOperationResult result = super.deleteMembership(userId, groupId);
        if (happened(result)) {
            journal.membership("deleted", userId, groupId, getCurrentAuthentication());
        }
        return result;
    }

    private static boolean created(IdentityOperationResult result) {
        return IdentityOperationResult.OPERATION_CREATE.equals(result.getOperation());
    }

    private static boolean happened(IdentityOperationResult result) {
        return !IdentityOperationResult.OPERATION_NONE.equals(result.getOperation());
    }
}
