package io.poamledger.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.events.organisation.Role;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A page over a million items is as quick as one over ten where what it counts is kept, or told by an index alone. */
@SuppressWarnings("NullAway.Init") // set up once for all tests
class WhatIsCountedIsNotReadTest {

    private static final Instant NOW = Instant.parse("2026-11-02T16:00:00Z");

    private static QuerySideForTests server;

    @BeforeAll
    static void open(@TempDir Path folder) {
        server = QuerySideForTests.on(folder, NOW.toString());
        server.signedInAs(Role.COMPLIANCE_MANAGER);
        server.record(SampleHistory.of(7, 40, NOW));
    }

    @AfterAll
    static void close() {
        server.close();
    }

    /**
     * @param rows what statements call the rows of items, moves or promises
     * @param only the ways on which they may be gone through
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/resources ; asof_sums_by_owner|asof_items ; asof_sums_by_owner",
                "/timeline/slips ; asof_sums_by_requirement|asof_items ; asof_sums_by_requirement",
                "/timeline/slips ; timeline_moves|taken|later ; INDEX timeline_taken_over",
                "/timeline/slips ; timeline_withdrawn ; COVERING INDEX timeline_by_withdrawal",
                "/promises ; promise_versions ; COVERING INDEX promises_now|INDEX promises_taken_over",
                "/mine ; mine_waits ; COVERING INDEX mine_by_(account|role) .*until_at",
                "/ ; mine_waits ; COVERING INDEX mine_by_(account|role) .*until_at",
                "/reports/management-attention ; asof_items ; COVERING INDEX asof_by_(end|time)|KEY .*from_at=",
                "/difference?from=2026-03-01&to=2026-04-01 ; asof_items|now|before ; COVERING INDEX asof_by_time|KEY .*number=",
                "/figures/explain ; asof_items|items ; COVERING INDEX asof_by_end|KEY .*from_at="
            })
    void row_by_row(String address, String rows, String only) throws Exception {
        assertThat(server.ways(address).stream().filter(way -> way.matches("\\w+ (" + rows + ") .*")))
                .as(address)
                .isNotEmpty()
                .allMatch(way -> Pattern.compile(only).matcher(way).find());
    }

    /** A connection that is kept would keep the views from being exchanged, and takes memory for good. */
    @ParameterizedTest
    @ValueSource(strings = {"/resources", "/timeline/slips", "/figures/explain", "/difference", "/mine"})
    void and_what_an_answer_is_read_with_is_handed_back(String address) throws Exception {
        server.ways(address);
        server.rebuild();
    }
}
