package org.resetdesk.access.rights;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.util.ResourceTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * What an authorization says, in words.
 *
 * @param account {@code *} where it holds for everybody, null where for a group
 * @param group null where it holds for an account
 */
record Right(@Nullable String account, @Nullable String group, Map<String, String> facts) {

    static Right of(AuthorizationEntity authorization) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("kind", kind(authorization.getAuthorizationType()));
        put(facts, "account", authorization.getUserId());
        put(facts, "group", authorization.getGroupId());
        facts.put("resource", resource(authorization.getResourceType()));
        put(facts, "resourceId", authorization.getResourceId());
        facts.put("permissions", permissions(authorization));
        return new Right(authorization.getUserId(), authorization.getGroupId(), facts);
    }

    private static void put(Map<String, String> facts, String name, @Nullable String value) {
        if (value != null) {
            facts.put(name, value);
        }
    }

    private static String kind(int type) {
        return switch (type) {
            case Authorization.AUTH_TYPE_GLOBAL -> "GLOBAL";
            case Authorization.AUTH_TYPE_GRANT -> "GRANT";
            default -> "REVOKE";
        };
    }

    private static String resource(int type) {
        return Stream.of(Resources.values())
                .filter(resource -> resource.resourceType() == type)
                .map(Enum::name)
                .findFirst()
                .orElseGet(() -> Integer.toString(type));
    }

    private static String permissions(AuthorizationEntity authorization) {
        if (authorization.getPermissions() == Permissions.ALL.getValue()) {
            return Permissions.ALL.getName();
        }
        Permission[] all = ResourceTypeUtil.getPermissionsByResourceType(authorization.getResourceType());
        return Stream.of(all)
                .filter(permission -> permission.getValue() != Permissions.NONE.getValue())
                .filter(permission -> permission.getValue() != Permissions.ALL.getValue())
                .filter(permission -> (authorization.getPermissions() & permission.getValue()) == permission.getValue())
                .map(Permission::getName)
                .collect(Collectors.joining(","));
    }
}
