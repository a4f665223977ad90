package org.resetdesk.account;

import java.util.Locale;
import java.util.regex.Pattern;
import org.resetdesk.resetcase.Refusal;

/**
 * What an applicant says of himself. Whether it is true is for his distributor to say; here it is only made fit to be shown.
 *
 * @param vatNumber letters and digits, upper case
 * @param distributor as he wrote it: account id, mail address or name
 */
public record VerificationRequest(String company, String vatNumber, String distributor) {

    private static final int LONGEST_COMPANY = 120;
    private static final Pattern UNWELCOME = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}\\s]+");
    /** Every VAT number of the European Union, with or without its country, and most of the others. */
    private static final Pattern VAT_NUMBER = Pattern.compile("(?=(?:[A-Z]*\\d){5})[A-Z0-9]{5,15}");

    /** @throws Refusal 400 {@code verification.company}, {@code .vat-number}, {@code .unknown-distributor} */
    public VerificationRequest {
        company = UNWELCOME.matcher(company).replaceAll(" ").strip();
        vatNumber = vatNumber.replaceAll("[\\s./-]", "").toUpperCase(Locale.ROOT);
        distributor = distributor.strip();
        if (company.length() < 2 || company.length() > LONGEST_COMPANY) {
            throw new Refusal(400, "verification.company", LONGEST_COMPANY);
        }
        if (!VAT_NUMBER.matcher(vatNumber).matches()) {
            throw new Refusal(400, "verification.vat-number");
        }
        if (distributor.isEmpty()) {
            throw new Refusal(400, "verification.unknown-distributor");
        }
    }

    boolean names(Account account) {
        return distributor.equals(account.id())
                || distributor.equalsIgnoreCase(account.email())
                || distributor.equalsIgnoreCase(account.name());
    }
}
