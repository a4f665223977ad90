package org.resetdesk.process;

/** Names of the variables that the process writes. Gateways read only these; no client can set one. */
public final class ProcessVariables {

    /** For forms; the business key says the same. */
    public static final String CASE_NUMBER = "caseNumber";

    /** For forms; the business key says the same. */
    public static final String VERIFICATION = "verification";

    public static final String REQUESTER = "requester";
    public static final String VERDICT = "verdict";
    public static final String SECOND_PERSON_NEEDED = "secondPersonNeeded";
    public static final String ISSUER = "issuer";
    /** Which of the vendors' services: {@code http}, or {@code http:<name>}. */
    public static final String VENDOR_SERVICE = "vendorService";

    public static final String DEVICE_TOOK_TOKEN = "deviceTookToken";
    /** When three quarters of a case's target time will be over, and when all of it. */
    public static final String TARGET_NEAR_AT = "targetNearAt";

    public static final String TARGET_AT = "targetAt";
    /** Of the jobs of a case: the more pressing, the higher. */
    public static final String PRIORITY = "priority";

    public static final String VOUCHED = "vouched";
    public static final String CODE_REDEEMED = "codeRedeemed";
    /** A constant in the model, beside each closing task. */
    public static final String OUTCOME = "outcome";

    private ProcessVariables() {}
}
