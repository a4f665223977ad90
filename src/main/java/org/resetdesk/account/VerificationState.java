package org.resetdesk.account;

/** How far an applicant has come. */
public enum VerificationState {
    /** His distributor has not answered yet. */
    ASKED,
    /** The distributor vouches for him; the code is being made. */
    VOUCHED,
    CODE_SENT,
    VERIFIED,
    REFUSED,
    /** The distributor never answered. */
    UNANSWERED,
    /** The code was never redeemed. */
    NOT_REDEEMED;

    public boolean isOpen() {
        return this == ASKED || this == VOUCHED || this == CODE_SENT;
    }

    boolean mayBecome(VerificationState next) {
        return switch (next) {
            case ASKED -> false;
            case VOUCHED, REFUSED, UNANSWERED -> this == ASKED;
            case CODE_SENT -> this == VOUCHED || this == CODE_SENT;
            case VERIFIED, NOT_REDEEMED -> this == CODE_SENT;
        };
    }
}
