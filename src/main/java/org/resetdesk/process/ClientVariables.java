package org.resetdesk.process;

/** Names of what clients send with a user task. A complete listener reads and removes them in the same transaction. */
public final class ClientVariables {

    public static final String DECISION = "decision";
    public static final String REASON_CODE = "reasonCode";
    public static final String COMMENT = "comment";
    public static final String DEVICE_ANSWER = "deviceAnswer";
    /** Set by the door where a new feature code was kept; never holds the code itself. */
    public static final String NEW_FEATURE_CODE = "newFeatureCode";

    public static final String AUTHENTICATION_CODE = "authenticationCode";
    /** Boolean: the code was lost, mistyped too often, or never came. */
    public static final String NEW_CODE = "newCode";

    private ClientVariables() {}
}
