package org.resetdesk.resetcase;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The desk says no, for a reason that the asker can understand. {@code code} is stable and known to clients; its words stand in the
 * message bundles under {@code refusal.<code>} with {@link #arguments()}.
 */
public class Refusal extends RuntimeException {

    private static final String RETRY_AFTER = "retryAfter";

    private final int status;
    private final String code;
    private final List<Object> arguments;
    private final Map<String, Object> details;

    /**
     * @param status HTTP status, 4xx; 503 where the same would be taken a little later
     * @param arguments fill the placeholders of the words
     */
    public Refusal(int status, String code, Object... arguments) {
        this(status, code, Map.of(), arguments);
    }

    /** @param details members of their own in the answer, beside the words */
    public Refusal(int status, String code, Map<String, Object> details, Object... arguments) {
        super(code);
        this.status = status;
        this.code = code;
        this.arguments = List.of(arguments);
        this.details = Map.copyOf(details);
    }

    /** Too often within the hour; the answer says after how many seconds it may be tried again. */
    public static Refusal tooMany(String code, Duration wait, Object... arguments) {
        return new Refusal(429, code, Map.of(RETRY_AFTER, wait.toSeconds() + 1), arguments);
    }

    /** A case that is not yours answers as one that does not exist. */
    public static Refusal unknownCase() {
        return new Refusal(404, "case.unknown");
    }

    /** The case is not in a state in which this can be done. */
    public static Refusal wrongState(ResetCase resetCase) {
        return new Refusal(
                409,
                "case.state",
                Map.of("state", resetCase.state().name()),
                resetCase.number().value());
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public Map<String, Object> details() {
        return details;
    }

    /** Seconds after which it may be tried again, where that is known: the header {@code Retry-After}. */
    public Optional<String> retryAfter() {
        return Optional.ofNullable(details.get(RETRY_AFTER)).map(Object::toString);
    }

    /** The refusal behind an exception that a framework has wrapped, or null where there is none. */
    public static @Nullable Refusal behind(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = Objects.equals(t.getCause(), t) ? null : t.getCause()) {
            if (t instanceof Refusal refusal) {
                return refusal;
            }
        }
        return null;
    }
}
