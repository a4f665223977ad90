package org.resetdesk.knowledge;

import static java.time.ZoneOffset.UTC;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resetdesk.resetcase.CaseNumber;
import org.resetdesk.resetcase.CasesErased;
import org.resetdesk.resetcase.PlainText;
import org.resetdesk.resetcase.ResetCases;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the tables were asked about cases, so that another version can be asked the same. Forgotten with the case. */
@Repository
@Transactional
public class JudgedFacts {

    static final int CASES = 100;

    /** A case is seldom judged more than twice. */
    private static final int MOST_ROWS = 1000;

    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

    record Asked(CaseNumber number, Instant at, Map<String, Object> facts) {}

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final ResetCases cases;

    JudgedFacts(JdbcClient jdbc, ObjectMapper json, ResetCases cases) {
        this.jdbc = jdbc;
        this.json = json;
        this.cases = cases;
    }

    public void remember(CaseNumber number, String table, Map<String, Object> facts) {
        jdbc.sql("""
                        insert into resetdesk.judged_facts (decision, case_number, at, facts) values (?, ?, ?, ?::jsonb)
                        """)
                .params(table, number.value(), cases.now().atOffset(UTC), write(facts))
                .update();
    }

    /** All that a table was asked about the cases that it judged last, by case, newest first. */
    Map<CaseNumber, List<Asked>> last(String table) {
        Map<CaseNumber, List<Asked>> byCase = new LinkedHashMap<>();
        jdbc
                .sql("""
                        select case_number, at, facts from resetdesk.judged_facts where decision = ? order by id desc limit ?
                        """)
                .params(table, MOST_ROWS)
                .query((row, index) -> new Asked(
                        new CaseNumber(row.getString("case_number")),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        read(row.getString("facts"))))
                .list()
                .stream()
                .filter(asked -> byCase.size() < CASES || byCase.containsKey(asked.number()))
                .forEach(asked -> byCase.computeIfAbsent(asked.number(), number -> new ArrayList<>())
                        .add(asked));
        return byCase;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CasesErased erased) {
        jdbc.sql("delete from resetdesk.judged_facts where case_number = any(:numbers)")
                .param("numbers", erased.values())
                .update();
    }

    private String write(Map<String, Object> facts) {
        try {
            Map<String, Object> storable = new LinkedHashMap<>(facts);
            // the text of a code may hold what the database cannot
            storable.replaceAll((name, value) -> value instanceof String text ? PlainText.of(text) : value);
            return json.writeValueAsString(storable);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> read(String facts) {
        try {
            return json.readValue(facts, FACTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
