package io.poamledger.query.views.questions;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What waits in the questions' queues, as operators see it. */
public final class DeadLetters {

    private final JdbcClient rows;

    public DeadLetters(JdbcClient rows) {
        this.rows = rows;
    }

    /** How many events wait, by question, without those that miss none. */
    public Map<String, Integer> counts() {
        var counts = new LinkedHashMap<String, Integer>();
        rows.sql("SELECT processingGroup, COUNT(*) FROM DeadLetterEntry GROUP BY 1 ORDER BY 1")
                .query(row -> {
                    counts.put(row.getString(1), row.getInt(2));
                });
        return counts;
    }

    /** How many events of a question wait, by the system that they are about; under {@code ""} those of no single one. */
    public Map<String, Long> bySystem(QuestionName question) {
        var counts = new LinkedHashMap<String, Long>();
        rows.sql("""
                        SELECT coalesce(event ->> 'systemId', event ->> 'system',
                                substr(event ->> 'itemId', 1, instr(event ->> 'itemId', '/') - 1), '') AS system, COUNT(*)
                        FROM (SELECT CAST(payload AS TEXT) AS event FROM DeadLetterEntry WHERE processingGroup = ?)
                        GROUP BY 1 ORDER BY 1""").param(question.text()).query(row -> {
            counts.put(row.getString(1), row.getLong(2));
        });
        return counts;
    }

    public int count(QuestionName question) {
        return rows.sql("SELECT COUNT(*) FROM DeadLetterEntry WHERE processingGroup = ?")
                .param(question.text())
                .query(Integer.class)
                .single();
    }

    /** One line per waiting sequence, those that have waited longest first. */
    public List<DeadLetter> all() {
        return rows.sql("""
                        SELECT processingGroup, sequenceIdentifier, COUNT(*) AS waiting, MIN(sequenceIndex),
                               json_extract(CAST(token AS TEXT), '$.globalIndex') + 1 AS position, payloadType, causeType,
                               causeMessage, enqueuedAt, lastTouched
                        FROM DeadLetterEntry GROUP BY 1, 2 ORDER BY enqueuedAt, 1, 2""")
                .query((row, _) -> new DeadLetter(
                        row.getString("processingGroup"),
                        row.getString("sequenceIdentifier"),
                        row.getInt("waiting"),
                        row.getLong("position"),
                        row.getString("payloadType"),
                        Objects.requireNonNullElse(row.getString("causeType"), ""),
                        Objects.requireNonNullElse(row.getString("causeMessage"), ""),
                        Instant.parse(row.getString("enqueuedAt")),
                        Instant.parse(row.getString("lastTouched"))))
                .list();
    }
}
