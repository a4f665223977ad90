package org.resetdesk.knowledge;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.resetdesk.assessment.AssessmentTable;
import org.resetdesk.assessment.AssessmentTable.Judgement;
import org.resetdesk.assessment.Severity;
import org.resetdesk.assessment.Verdict;
import org.resetdesk.device.FeatureCodeVerdict;
import org.resetdesk.device.LabelReading;
import org.resetdesk.resetcase.Connection;
import org.resetdesk.token.IssuerNames;
import org.springframework.stereotype.Component;

/** What can stand in a column, where the desk knows: a word that it does not know would never apply, or stop a case. */
@Component
class KnownValues {

    static final String VERDICT = "verdict";
    static final String ISSUER = "issuer";
    static final String WORKING_TIME = "workingTime";

    /** Results that are taken over from a fact. */
    private static final Map<String, String> TAKEN_OVER = Map.of(ISSUER, "defaultIssuer", WORKING_TIME, "usual");

    private final Map<String, List<String>> values;

    KnownValues(IssuerNames issuers) {
        values = Map.of(
                "featureCode",
                names(FeatureCodeVerdict.values()),
                "label",
                names(LabelReading.Match.values()),
                "connection",
                names(Connection.values()),
                VERDICT,
                names(Verdict.values()),
                "severity",
                names(Severity.values()),
                "finding",
                Stream.concat(AssessmentTable.FINDINGS.stream(), Stream.of(Judgement.NOTHING_FOUND))
                        .toList(),
                ISSUER,
                issuers.all());
    }

    /** Empty where the desk cannot know them. */
    List<String> of(Column column) {
        return values.getOrDefault(column.name(), List.of());
    }

    /** The fact that a result may be taken over from, empty where there is none. */
    String takenOver(Column column) {
        return TAKEN_OVER.getOrDefault(column.name(), "");
    }

    private static List<String> names(Enum<?>[] all) {
        return Stream.of(all).map(Enum::name).toList();
    }
}
