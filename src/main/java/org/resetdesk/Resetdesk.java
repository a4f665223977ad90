package org.resetdesk;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.TimeZone;
import org.resetdesk.audit.VerifyAudit;
import org.resetdesk.token.GenerateKeys;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
public class Resetdesk {

    static {
        // the engine keeps due times as what a clock on the wall shows: in a zone with summer time one hour a year
        // comes twice
        TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
    }

    /** Without a command, the desk itself. Commands end with an exit status: 0 done or good, 1 refused or bad, 2 not understood. */
    public static void main(String[] args) {
        String command = args.length == 0 ? "" : args[0];
        List<String> rest = Arrays.asList(args).subList(Math.min(1, args.length), args.length);
        switch (command) {
            case GenerateKeys.COMMAND -> System.exit(GenerateKeys.run(rest, System.out, System.err));
            case VerifyAudit.COMMAND -> System.exit(VerifyAudit.run(rest, System.out, System.err));
            default -> SpringApplication.run(Resetdesk.class, args);
        }
    }
}
