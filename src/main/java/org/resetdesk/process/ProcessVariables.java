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
    public static final String DEVICE_TOOK_TOKEN = "deviceTookToken";
    public static final String VOUCHED = "vouched";
    public static final String CODE_REDEEMED = "codeRedeemed";
    /** A constant in the model, beside each closing task. */
    public static final String OUTCOME = "outcome";

    private ProcessVariables() {}
}
