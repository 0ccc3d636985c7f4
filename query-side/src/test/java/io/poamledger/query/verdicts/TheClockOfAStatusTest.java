package io.poamledger.query.verdicts;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.events.LedgerEvent;
import io.poamledger.events.SystemId;
import io.poamledger.events.assessment.AssessmentId;
import io.poamledger.events.assessment.FindingState;
import io.poamledger.events.organisation.Role;
import io.poamledger.events.status.CloseoutFinalised;
import io.poamledger.events.status.CmmcStatus;
import io.poamledger.query.Asking;
import io.poamledger.query.QuerySideForTests;
import io.poamledger.query.SampleHistory.Happened;
import io.poamledger.query.Told;
import io.poamledger.query.cmmc.Assessed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/** 180 days that nothing stops, and that need nothing to end. */
class TheClockOfAStatusTest {

    private static final SystemId ACME = Told.ACME;

    @TempDir
    Path folder;

    private QuerySideForTests server;
    private Asking ask;

    @BeforeEach
    void open() throws IOException {
        Files.createDirectory(folder.resolve("now"));
        server = QuerySideForTests.on(folder.resolve("now"), "2026-12-01T12:00:00Z");
        server.signedInAs(Role.COMPLIANCE_MANAGER);
        ask = new Asking(server);
    }

    @AfterEach
    void close() {
        server.close();
    }

    private void granted(String statusDate) {
        var events = new ArrayList<LedgerEvent>();
        events.addAll(Assessed.assessed(ACME, 1, statusDate, FindingState.MET, Map.of("3.1.3", FindingState.NOT_MET)));
        events.add(Assessed.opened(Told.item(1), "3.1.3"));
        events.add(Assessed.conditional(ACME, statusDate, 109));
        var at = Instant.parse(statusDate + "T15:00:00Z");
        server.record(
                List.of(new Happened(at.minus(Duration.ofDays(2)), Told.registered(ACME, "ACME", "America/New_York"))));
        server.record(events.stream().map(event -> new Happened(at, event)).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "2025-11-10, 2026-05-09, 2026-05-10",
        "2026-03-26, 2026-09-22, 2026-09-23",
        "2026-05-14, 2026-11-10, 2026-11-11"
    })
    void D_2_day_0_has_180_left_day_180_is_good_and_the_day_after_is_expired(String first, String last, String after) {
        granted(first);
        for (var rebuilt = 0; rebuilt < 2; rebuilt++) {
            conditional(first, 180, 0);
            conditional(last, 0, 180);
            var expired = status(after);
            assertThat(expired.path("status").asString()).isEqualTo("NONE");
            assertThat(expired.path("expired").booleanValue()).isTrue();
            assertThat(expired.at("/reasons/0/citation/rule").asString()).isEqualTo("C-5");
            assertThat(expired.path("lastDay").asString()).isEqualTo(last);
            server.rebuild();
        }
        assertThat(ask.text("/systems/acme/status?asOf=" + after)).contains("No CMMC Status", "expired");
        assertThat(ask.text("/systems/acme/status?asOf=" + last))
                .contains("Conditional Level 2 (Self)", "D-1, 32 CFR 170.21(b)");
    }

    private void conditional(String day, int left, int number) {
        var status = status(day);
        assertThat(status.path("title").asString()).isEqualTo("Conditional Level 2 (Self)");
        assertThat(status.path("daysLeft").intValue()).isEqualTo(left);
        assertThat(status.path("dayOfWindow").intValue()).isEqualTo(number);
        assertThat(status.at("/clock/source").asString()).contains("170.21(b)");
    }

    private JsonNode status(String day) {
        return ask.json("/api/systems/acme/status?asOf=" + day);
    }

    @Test
    void D_9_runs_out_by_the_clock_on_the_wall_alone() throws Exception {
        granted("2026-05-14");
        assertThat(ask.text("/")).contains("expired after 2026-11-10");
        FileSystemUtils.copyRecursively(folder.resolve("now"), folder.resolve("then"));
        try (var then = QuerySideForTests.on(folder.resolve("then"), "2026-11-11T04:59:00Z")) {
            then.signedInAs(Role.COMPLIANCE_MANAGER);
            then.catchUp();
            var asking = new Asking(then);
            assertThat(asking.json("/api/systems/acme/status").path("daysLeft").intValue())
                    .as("still the 10th in New York")
                    .isZero();
            assertThat(asking.json("/api/systems/acme/status").path("expired").booleanValue())
                    .isFalse();
            assertThat(asking.text("/")).contains("0 days left");
        }
    }

    @Test
    void D_4_a_closeout_recorded_late_stays_expired_as_known_and_is_final_as_true() {
        granted("2026-05-14");
        server.record(List.of(new Happened(
                Instant.parse("2026-11-20T15:00:00Z"),
                new CloseoutFinalised(
                        ACME,
                        CmmcStatus.FINAL_LEVEL_2_SELF,
                        new AssessmentId(ACME, 2),
                        LocalDate.parse("2026-11-10"),
                        LocalDate.parse("2026-05-14"),
                        LocalDate.parse("2026-11-10"),
                        "SPRS 4711",
                        true,
                        false,
                        false,
                        Assessed.BASIS))));
        assertThat(status("2026-11-15").path("expired").booleanValue()).isTrue();
        assertThat(status("2026-11-15&by=claimed").path("status").asString()).isEqualTo("FINAL_LEVEL_2_SELF");
        var now = ask.json("/api/systems/acme/status");
        assertThat(now.path("status").asString()).isEqualTo("FINAL_LEVEL_2_SELF");
        assertThat(now.path("statusDate").asString()).as("D-6").isEqualTo("2026-05-14");
        assertThat(now.at("/history/1/recordedLater").booleanValue()).isTrue();
        assertThat(ask.text("/systems/acme/status")).contains("recorded after the day it is of", "SPRS 4711");
        assertThat(now.path("affirmations").valueStream())
                .extracting(one -> one.path("occasion").asString())
                .contains("CONDITIONAL_STATUS", "FINAL_STATUS", "CLOSEOUT", "ANNIVERSARY");
    }

    @Test
    void nothing_is_known_before_it_was_recorded() {
        granted("2026-05-14");
        var before = status("2026-05-13");
        assertThat(before.path("status").asString()).isEqualTo("NONE");
        assertThat(before.path("expired").booleanValue()).isFalse();
        assertThat(before.path("history").size()).isZero();
        assertThat(ask.json("/api/systems/acme/score?asOf=2026-05-13")
                        .path("assessed")
                        .isNull())
                .isTrue();
    }
}
