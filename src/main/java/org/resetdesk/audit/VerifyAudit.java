package org.resetdesk.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resetdesk.token.SigningKeys;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertyResolver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The command {@code verify-audit}: changes nothing, and may run beside the desk or without it. */
public final class VerifyAudit {

    public static final String COMMAND = "verify-audit";

    private static final String USAGE =
            "usage: verify-audit [--head HASH] [--at-least N:HASH]... [--keys JWK-SET-FILE]...";

    private final List<OutsideCopy> copies = new ArrayList<>();
    private final List<String> keySets = new ArrayList<>();

    private VerifyAudit() {}

    /** Says nothing while it is started. */
    private static final class Quiet {}

    /** With the settings of the environment. */
    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        ConfigurableEnvironment settings = new SpringApplicationBuilder(Quiet.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .properties("logging.level.root=off")
                .run()
                .getEnvironment();
        return run(arguments, settings, out, err);
    }

    /** @return exit status: 0 everything holds, 1 something does not, 2 not understood, or it could not be checked */
    static int run(List<String> arguments, PropertyResolver settings, PrintStream out, PrintStream err) {
        VerifyAudit command = new VerifyAudit();
        try {
            command.read(arguments);
            command.readSigningKey(settings.getProperty("resetdesk.signing-key-file", ""));
            return command.verify(settings, out);
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.println(USAGE);
        } catch (IOException | SQLException | RuntimeException e) {
            // whatever it is, it must not end as 1, which says that the audit is bad
            err.println("the audit could not be checked: " + e.getMessage());
        }
        return 2;
    }

    private void read(List<String> arguments) throws IOException {
        for (int i = 0; i < arguments.size(); i += 2) {
            if (i + 1 == arguments.size()) {
                throw new IllegalArgumentException("nothing follows " + arguments.get(i));
            }
            String value = arguments.get(i + 1);
            switch (arguments.get(i)) {
                case "--head" -> copies.add(OutsideCopy.ofHead(value));
                case "--at-least" -> copies.add(OutsideCopy.numbered(value));
                case "--keys" -> keySets.add(Files.readString(Path.of(value)));
                default -> throw new IllegalArgumentException("not known: " + arguments.get(i));
            }
        }
    }

    private void readSigningKey(String file) {
        if (!file.isBlank()) {
            keySets.add(SigningKeys.read(Path.of(file)).published());
        }
    }

    private int verify(PropertyResolver settings, PrintStream out) throws SQLException {
        @Nullable CheckpointSignatures signatures = keySets.isEmpty() ? null : new CheckpointSignatures(keySets);
        try (Connection connection = connect(settings)) {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            Verification found = new ChainVerifier(jdbc, signatures, copies).verify();
            found.notes().forEach(note -> out.println("note: " + note));
            if (found.holds()) {
                out.println("good: " + found.good().sequence() + " entries");
            } else {
                out.println("BROKEN: " + found.firstBad());
                out.println("good up to there: " + found.good().sequence() + " entries");
            }
            out.println("head: " + found.good());
            return found.holds() ? 0 : 1;
        }
    }

    private static Connection connect(PropertyResolver settings) throws SQLException {
        String url = settings.getProperty("spring.datasource.url", "");
        if (url.isBlank()) {
            throw new IllegalArgumentException("SPRING_DATASOURCE_URL is missing");
        }
        return DriverManager.getConnection(
                url,
                settings.getProperty("spring.datasource.username", ""),
                settings.getProperty("spring.datasource.password", ""));
    }
}
