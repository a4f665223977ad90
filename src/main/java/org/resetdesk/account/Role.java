package org.resetdesk.account;

/** The groups of the engine that mean something to the desk. */
public enum Role {
    APPLICANT("applicant"),
    REQUESTER("requester"),
    SUPPORT("support"),
    SUPERVISOR("supervisor"),
    DISTRIBUTOR("distributor"),
    ADMINISTRATOR("camunda-admin");

    private final String group;

    Role(String group) {
        this.group = group;
    }

    /** Its group id in the engine. */
    public String group() {
        return group;
    }
}
