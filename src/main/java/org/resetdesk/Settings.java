package org.resetdesk;

import static org.resetdesk.Setting.needed;
import static org.resetdesk.Setting.optional;

import java.util.List;

/** Every setting that there is: the start-up check, the operations page and the compose file are held against this list. */
final class Settings {

    static final List<Setting> ALL = List.of(
            needed("SPRING_DATASOURCE_URL", Kind.DATABASE, "where PostgreSQL is"),
            needed("SPRING_DATASOURCE_USERNAME", Kind.TEXT, "login at PostgreSQL"),
            needed("SPRING_DATASOURCE_PASSWORD", Kind.SECRET, "password at PostgreSQL"),
            needed("SPRING_MAIL_HOST", Kind.TEXT, "where the mail server is"),
            optional("SPRING_MAIL_PORT", Kind.PORT, "port of the mail server"),
            optional("SPRING_MAIL_USERNAME", Kind.TEXT, "login at the mail server"),
            optional("SPRING_MAIL_PASSWORD", Kind.SECRET, "password at the mail server"),
            optional("SPRING_MAIL_PROPERTIES_MAIL_SMTP_AUTH", Kind.FLAG, "log in at the mail server"),
            optional("SPRING_MAIL_PROPERTIES_MAIL_SMTP_STARTTLS_ENABLE", Kind.FLAG, "STARTTLS where it is offered"),
            optional("SPRING_MAIL_PROPERTIES_MAIL_SMTP_STARTTLS_REQUIRED", Kind.FLAG, "no mail without STARTTLS"),
            optional("SERVER_PORT", Kind.PORT, "port of the desk"),
            needed("RESETDESK_PUBLIC_URL", Kind.ADDRESS, "base of every link that leaves the desk"),
            needed("RESETDESK_MAIL_FROM", Kind.MAILBOX, "sender of every mail"),
            needed("RESETDESK_ADMIN_PASSWORD", Kind.SECRET, "password of the first administrator, admin"),
            needed("RESETDESK_DEVICE_SECRET_FILE", Kind.FILE, "the device secret"),
            needed("RESETDESK_SIGNING_KEY_FILE", Kind.FILE, "the keys that sign tokens"),
            needed("RESETDESK_VAULT_KEY_FILE", Kind.FILE, "the key that seals tokens at rest"),
            optional("RESETDESK_DEFAULT_ISSUER", Kind.ISSUER, "who issues tokens"),
            optional("RESETDESK_TOKEN_VALIDITY", Kind.DURATION, "how long a token can be used"),
            optional("RESETDESK_CONFIRM_REMINDER", Kind.DURATION, "pause between reminders to confirm"),
            optional("RESETDESK_EVIDENCE_DEADLINE", Kind.DURATION, "how long the desk waits for evidence"),
            optional("RESETDESK_CHALLENGE_MAX_AGE", Kind.DURATION, "how old a feature code may be"),
            optional("RESETDESK_SERVICE_START", Kind.DATE, "no feature code is older than the desk"),
            optional("RESETDESK_REVIEW_TARGET", Kind.DURATION, "how long a review may take"),
            optional("RESETDESK_RETENTION", Kind.DURATION, "how long pictures and personal data stay after closure"),
            optional("RESETDESK_SHARE_VALIDITY", Kind.DURATION, "how long a one-time link can be opened"),
            optional("RESETDESK_UPLOAD_MAX_BYTES", Kind.NUMBER, "size of a picture"),
            optional("RESETDESK_UPLOAD_MAX_PIXELS", Kind.NUMBER, "pixels of a picture"),
            optional("RESETDESK_HEIF_CONVERT", Kind.FILE, "the program that reads the iPhone's pictures"),
            optional("RESETDESK_LIMIT_CASES_PER_HOUR", Kind.NUMBER, "cases that an account may open"),
            optional("RESETDESK_LIMIT_CHECKS_PER_HOUR", Kind.NUMBER, "pictures that an account may have checked"),
            optional("RESETDESK_LIMIT_SHARES_PER_HOUR", Kind.NUMBER, "one-time links that an account may send"),
            optional("RESETDESK_TRUSTED_PROXIES", Kind.TEXT, "addresses of proxies whose forwarded headers count"),
            optional("RESETDESK_METRICS_TOKEN", Kind.SECRET, "what a collector brings to read the metrics"),
            optional("RESETDESK_SHUTDOWN_PAUSE", Kind.DURATION, "how long a node that stops still takes requests"),
            optional("RESETDESK_REST_DEPLOYMENT", Kind.FLAG, "deployment over REST"),
            optional("RESETDESK_REGISTRATION", Kind.FLAG, "self-registration"),
            optional("RESETDESK_DESK_HOURS", Kind.HOURS, "opening hours"),
            optional("RESETDESK_DESK_ZONE", Kind.ZONE, "time zone of the opening hours"),
            optional("RESETDESK_DESK_HOLIDAYS", Kind.HOLIDAYS, "days without opening hours"),
            optional("RESETDESK_HTTP_ISSUER_URL", Kind.ADDRESS, "the vendor's service"),
            optional("RESETDESK_HTTP_ISSUER_TOKEN_FILE", Kind.FILE, "login at the vendor's service"),
            optional("RESETDESK_HTTP_ISSUER_CLIENT_KEYSTORE", Kind.FILE, "client certificate for the vendor's service"),
            optional("RESETDESK_HTTP_ISSUER_CLIENT_KEYSTORE_PASSWORD", Kind.SECRET, "what opens that keystore"),
            optional(
                    "RESETDESK_HTTP_ISSUER_TRUSTED_CERTIFICATES", Kind.FILE, "whose certificates count at the service"),
            optional("RESETDESK_HTTP_ISSUERS_FILE", Kind.FILE, "more vendors' services"),
            optional("RESETDESK_PUSH_KEY_FILE", Kind.FILE, "the key for Web Push"));

    private Settings() {}
}
