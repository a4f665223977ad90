package org.resetdesk.trouble;

/**
 * A failure whose cause has a name. Where trying again does not help it becomes an incident in Cockpit, in the words of
 * {@link TroubleWords}.
 */
public class TechnicalFault extends RuntimeException {

    /**
     * @param code of the cause, {@code issuer.timeout}; words stand under {@code trouble.<code>}
     * @param subject what does not work: the name of a service or of a step, never anything about a person
     * @param detail for developers, in English; never what somebody else answered
     */
    public TechnicalFault(String code, String subject, String detail) {
        super(new Trouble(code, subject).mark() + detail);
    }
}
