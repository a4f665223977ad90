package org.resetdesk.process.web;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.resetdesk.evidence.Pictures;
import org.resetdesk.resetcase.Connection;
import org.resetdesk.resetcase.Language;
import org.resetdesk.resetcase.Refusal;

/** A request for a reset as a client sends it, checked for everything that can be said without looking at other cases. */
record Submission(
        Connection connection,
        EvidenceForm evidence,
        @Nullable Language language,
        @Nullable String requestId) {

    static final Set<String> VARIABLES = Stream.concat(
                    EvidenceForm.VARIABLES.stream(),
                    Stream.of("connection", "declarationAccepted", "language", "requestId"))
            .collect(Collectors.toUnmodifiableSet());
    private static final int LONGEST_REQUEST_ID = 100;
    /** What {@link org.resetdesk.resetcase.PlainText} puts for it: an id must not become another one's. */
    private static final String NOT_TEXT = "\uFFFD";

    /** @throws Refusal 400 or 413 {@code submission.<what>} */
    static Submission of(EngineForm form, Pictures pictures) {
        if (form.choosesBusinessKey()) {
            throw new Refusal(400, "submission.business-key");
        }
        Connection connection = form.text("connection")
                .flatMap(Submission::connection)
                .orElseThrow(() -> new Refusal(400, "submission.unknown-connection"));
        if (!form.flag("declarationAccepted").orElse(false)) {
            throw new Refusal(400, "submission.no-declaration");
        }
        EvidenceForm evidence = EvidenceForm.of(form, pictures);
        if (evidence.labelPhoto() == null) {
            throw new Refusal(400, "submission.no-label-photo");
        }
        if (!evidence.hasFeatureCode()) {
            throw new Refusal(400, "submission.no-feature-code");
        }
        return new Submission(connection, evidence, language(form), requestId(form));
    }

    private static Optional<Connection> connection(String text) {
        return Stream.of(Connection.values())
                .filter(connection -> connection.name().equals(text))
                .findAny();
    }

    private static @Nullable Language language(EngineForm form) {
        Optional<String> tag = form.text("language");
        if (tag.isPresent() && Language.of(tag.get()).isEmpty()) {
            throw new Refusal(400, "submission.unknown-language");
        }
        return Language.of(tag.orElse(null)).orElse(null);
    }

    private static @Nullable String requestId(EngineForm form) {
        Optional<String> requestId = form.text("requestId");
        if (requestId
                .filter(id -> id.length() > LONGEST_REQUEST_ID || id.contains(NOT_TEXT))
                .isPresent()) {
            throw new Refusal(400, "submission.request-id");
        }
        return requestId.orElse(null);
    }
}
