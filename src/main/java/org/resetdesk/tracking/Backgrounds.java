package org.resetdesk.tracking;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.resetdesk.assessment.Flags;
import org.resetdesk.reason.ReasonWords;
import org.resetdesk.resetcase.CaseRow;
import org.resetdesk.resetcase.Language;
import org.resetdesk.resetcase.ResetCase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Earlier and other cases of the same device and of the same requester, for those who decide. */
@Repository
@Transactional(readOnly = true)
public class Backgrounds {

    private static final int MOST = 10;

    private final JdbcClient jdbc;
    private final Flags flags;
    private final ReasonWords words;

    Backgrounds(JdbcClient jdbc, Flags flags, ReasonWords words) {
        this.jdbc = jdbc;
        this.flags = flags;
        this.words = words;
    }

    /** @param language the reader's */
    public Background of(ResetCase resetCase, Language language) {
        String serial = resetCase.serialNumber();
        List<Background.Other> ofDevice = serial == null ? List.of() : others(resetCase, "serial_number = :serial");
        List<Background.Other> ofRequester =
                others(resetCase, "requester = :requester and serial_number is distinct from :serial::text");
        @Nullable
        String deviceFlag =
                serial == null ? null : flags.reason(Flags.Kind.DEVICE, serial).orElse(null);
        @Nullable
        String accountFlag =
                flags.reason(Flags.Kind.ACCOUNT, resetCase.requester()).orElse(null);
        Stream<@Nullable String> given = Stream.concat(
                Stream.of(deviceFlag, accountFlag),
                Stream.concat(ofDevice.stream(), ofRequester.stream()).map(Background.Other::reasonCode));
        return new Background(
                resetCase.requester(),
                resetCase.language(),
                ofDevice,
                ofRequester,
                deviceFlag,
                accountFlag,
                words.house(given.filter(Objects::nonNull).toList(), language));
    }

    private List<Background.Other> others(ResetCase about, String condition) {
        @Nullable String serial = about.serialNumber();
        return jdbc
                .sql("select * from resetdesk.reset_case where case_number <> :number and " + condition
                        + " order by opened_at desc limit " + MOST)
                .param("number", about.number().value())
                .param("serial", serial)
                .param("requester", about.requester())
                .query(CaseRow::read)
                .list()
                .stream()
                .map(other -> new Background.Other(
                        other.number().value(),
                        other.state(),
                        other.outcome(),
                        other.reasonCode(),
                        other.serialNumber(),
                        other.openedAt(),
                        other.isOwnedBy(about.requester())))
                .toList();
    }
}
