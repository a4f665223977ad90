package org.resetdesk.bench.growth;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is another one in each copy of a case. */
record CopiedCase(String number, String instance, String requester, String serialNumber, String challenge) {

    private static final int REQUESTERS = 500;

    static CopiedCase find(JdbcTemplate jdbc, String number, String instance) {
        return jdbc.queryForObject(
                """
                select c.requester, c.serial_number, h.challenge from resetdesk.reset_case c
                  join resetdesk.challenge h using (case_number) where case_number = ? limit 1
                """,
                (row, index) -> new CopiedCase(
                        number,
                        instance,
                        row.getString("requester"),
                        row.getString("serial_number"),
                        row.getString("challenge")),
                number);
    }

    /** The expression for the value of a column in the copy {@code i}, by a value that the column has; null where it is the same. */
    @Nullable
    String copy(String column, String value) {
        if (value.equals(number)) {
            return copyOfNumber();
        }
        if (value.equals(requester)) {
            return "case when %s = '%s' then 'requester-' || (i %% %d) else %s end"
                    .formatted(column, requester, REQUESTERS, column);
        }
        if (value.equals(serialNumber)) {
            return "'RDG' || lpad(i::text, 9, '0')";
        }
        if (value.equals(challenge)) {
            return "md5(%s || i)".formatted(column);
        }
        return value.contains(number) ? "replace(%s, '%s', %s)".formatted(column, number, copyOfNumber()) : null;
    }

    private static String copyOfNumber() {
        return "'RD-2020-' || lpad(i::text, 9, '0')";
    }
}
