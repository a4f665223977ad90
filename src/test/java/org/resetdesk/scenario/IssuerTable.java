package org.resetdesk.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.RepositoryService;

/** The table {@code issuer-choice} as a supervisor has changed it, until he changes it back. */
public final class IssuerTable implements AutoCloseable {

    private static final String BEFORE = "<rule id=\"foreign\">";

    private final RepositoryService repository;
    private String text = read();
    private int rules;
    private String deployment = "";

    public IssuerTable(RepositoryService repository) {
        this.repository = repository;
    }

    public IssuerTable forModel(String model, String issuer) {
        return with("\"VALID\"", "\"" + model + "\"", "", issuer);
    }

    /** @param test of the code's text, in FEEL */
    public IssuerTable forForeign(String test, String issuer) {
        return with("\"FOREIGN\"", "", test, issuer);
    }

    private IssuerTable with(String featureCode, String model, String foreignCode, String issuer) {
        rules++;
        text = text.replace(
                BEFORE,
                "<rule id=\"added" + rules + "\">" + cell("a", featureCode) + cell("b", model) + cell("c", foreignCode)
                        + cell("d", "") + "<outputEntry id=\"added" + rules + "_e\"><text>\"" + issuer
                        + "\"</text></outputEntry></rule>\n" + BEFORE);
        return this;
    }

    private String cell(String column, String test) {
        return "<inputEntry id=\"added" + rules + "_" + column + "\"><text>" + test + "</text></inputEntry>";
    }

    public IssuerTable deployed() {
        deployment = repository
                .createDeployment()
                .addString("issuer-choice.dmn", text)
                .deploy()
                .getId();
        return this;
    }

    @Override
    public void close() {
        repository.deleteDeployment(deployment, true);
    }

    private static String read() {
        try {
            return Files.readString(Path.of("processes/issuer-choice.dmn"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
