package org.resetdesk.access.grants;

import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.resetdesk.account.Role;

/** One authorization of a group. */
record Grant(Role role, Resource resource, String resourceId, Permission... permissions) {}
