package org.resetdesk.process;

/** Ids of the elements of {@code processes/} that Java names. A test compares them with the models. */
public final class ElementIds {

    public static final String DEVICE_PASSWORD_RESET = "device-password-reset";

    public static final String ACCOUNT_VERIFICATION = "account-verification";

    public static final String UNDELIVERED_MAILS = "undelivered-mails";
    public static final String SEND_MAILS_AGAIN = "sendMailsAgain";

    public static final String REVIEW_REQUEST = "reviewRequest";
    public static final String APPROVE_REQUEST = "approveRequest";
    public static final String PROVIDE_EVIDENCE = "provideEvidence";
    public static final String ENTER_TOKEN = "enterToken";
    public static final String CONFIRM_RESET = "confirmReset";

    public static final String VOUCH_FOR_APPLICANT = "vouchForApplicant";
    public static final String REDEEM_CODE = "redeemCode";

    public static final String WITHDRAWAL_MESSAGE = "withdrawal";
    public static final String REVOCATION_MESSAGE = "revocation";

    public static final String REQUEST_ASSESSMENT = "request-assessment";
    public static final String FOUR_EYES = "four-eyes";
    public static final String ISSUER_CHOICE = "issuer-choice";
    public static final String TARGET_TIME = "target-time";

    private ElementIds() {}
}
