package io.poamledger.query.verdicts;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.events.LedgerEvent;
import io.poamledger.events.SystemId;
import io.poamledger.events.assessment.AssessmentId;
import io.poamledger.events.assessment.FindingState;
import io.poamledger.events.assessment.RequirementFindingRecorded;
import io.poamledger.events.item.ItemKind;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.item.ResourcesEstimated;
import io.poamledger.events.item.RiskLevel;
import io.poamledger.events.item.Weakness;
import io.poamledger.events.item.WeaknessOpened;
import io.poamledger.events.organisation.Role;
import io.poamledger.events.system.ChangeEffect;
import io.poamledger.events.system.ChangeRecorded;
import io.poamledger.events.system.ChangeSignificanceDecided;
import io.poamledger.query.Asking;
import io.poamledger.query.QuerySideForTests;
import io.poamledger.query.SampleHistory.Happened;
import io.poamledger.query.Told;
import io.poamledger.query.cmmc.Assessed;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Rules that no command decides by: people have to see what they say. */
class WhatPagesShowOfTheRulesTest {

    private static final SystemId ACME = Told.ACME;

    @TempDir
    Path folder;

    private QuerySideForTests server;
    private Asking ask;

    @BeforeEach
    void open() {
        server = QuerySideForTests.on(folder, "2026-12-01T12:00:00Z");
        server.signedInAs(Role.COMPLIANCE_MANAGER);
        ask = new Asking(server);
        on("2026-06-01", Told.registered(ACME, "ACME", "America/New_York"));
    }

    @AfterEach
    void close() {
        server.close();
    }

    private void on(String day, LedgerEvent... events) {
        var at = Instant.parse(day + "T15:00:00Z");
        server.record(
                Arrays.stream(events).map(event -> new Happened(at, event)).toList());
    }

    private JsonNode status(String day) {
        return ask.json("/api/systems/acme/status?asOf=" + day);
    }

    @Test
    void T_8_a_finding_on_a_140_2_module_is_flagged_from_the_day_on_with_nothing_recorded() {
        var assessment = new AssessmentId(ACME, 1);
        on("2026-06-02", Assessed.started(assessment, "2026-06-02"));
        on(
                "2026-06-02",
                new RequirementFindingRecorded(
                        assessment,
                        new RequirementId("3.13.11"),
                        Optional.empty(),
                        FindingState.PARTIAL,
                        Optional.of(FindingState.PARTIAL),
                        "the module of the disks",
                        List.of(),
                        true));
        on("2026-06-03", Assessed.completed(assessment, "2026-06-03"), Assessed.opened(Told.item(1), "3.13.11"));
        assertThat(status("2026-09-20").path("aged")).isEmpty();
        assertThat(status("2026-09-21").at("/aged/0/citation/rule").stringValue())
                .isEqualTo("T-8");
        assertThat(ask.text("/systems/acme/assessment?asOf=2026-09-21"))
                .contains("3.13.11 rests on a FIPS 140-2 module");
        assertThat(ask.text("/items/acme/1?asOf=2026-09-20")).doesNotContain("Flagged");
        assertThat(ask.text("/items/acme/1?asOf=2026-09-21")).contains("Flagged", "T-8");
    }

    @Test
    void T_7_a_change_waits_for_the_affirming_official_and_then_says_what_follows() {
        on(
                "2026-06-02",
                new ChangeRecorded(
                        ACME, 1, "A second site", LocalDate.parse("2026-06-01"), List.of(new RequirementId("3.10.1"))));
        assertThat(status("2026-06-02").at("/changes/0/decided").isNull()).isTrue();
        assertThat(ask.text("/systems/acme/status?asOf=2026-06-02")).contains("A second site", "not decided yet");
        on(
                "2026-06-05",
                new ChangeSignificanceDecided(
                        ACME,
                        1,
                        true,
                        Optional.of(ChangeEffect.BECAME_APPLICABLE),
                        LocalDate.parse("2026-06-05"),
                        "Another building holds CUI now"));
        assertThat(status("2026-06-05").at("/changes/0/consequence").stringValue())
                .isEqualTo("REASSESS");
        assertThat(ask.text("/systems/acme/status?asOf=2026-06-05")).contains("Reassess", "T-7");
        assertThat(status("2026-06-04").at("/changes/0/decided").isNull()).isTrue();
    }

    @Test
    void T_4_an_operational_item_without_review_or_progress_is_flagged() {
        on(
                "2026-06-02",
                new WeaknessOpened(
                        Told.item(1),
                        ItemKind.OPERATIONAL,
                        new Weakness(Optional.empty(), List.of(), "A patched module", "", "", Optional.empty()),
                        Map.of()));
        assertThat(ask.json("/api/items/acme/1?asOf=2026-07-02").path("flags")).isEmpty();
        assertThat(ask.json("/api/items/acme/1?asOf=2026-07-03")
                        .at("/flags/0/citation/rule")
                        .stringValue())
                .isEqualTo("T-4");
        assertThat(ask.text("/items/acme/1?asOf=2026-07-03"))
                .contains("No review or no progress for more than 30 days");
    }

    @Test
    void what_is_known_of_no_gap_is_said_once_and_not_of_each() {
        Assessed.assessed(
                        ACME,
                        1,
                        "2026-06-02",
                        FindingState.MET,
                        Map.of("3.1.3", FindingState.NOT_MET, "3.1.4", FindingState.NOT_MET))
                .forEach(event -> on("2026-06-02", event));
        assertThat(paths()).contains("hours not known, cost not known").doesNotContain("not known of");
        on(
                "2026-06-03",
                Assessed.opened(Told.item(1), "3.1.3"),
                new ResourcesEstimated(Told.item(1), "two people", Optional.empty(), Optional.of(8)));
        assertThat(paths()).contains("8.00 hours, cost not known not known of 3.1.4");
    }

    private String paths() {
        return Jsoup.parse(ask.text("/systems/acme/status"))
                .select("section:has(#paths-head)")
                .text();
    }

    @Test
    void E_8_the_plan_of_an_assessment_stands_beside_the_register_that_it_is_a_part_of() {
        Assessed.assessed(ACME, 1, "2026-06-02", FindingState.MET, Map.of("3.1.3", FindingState.NOT_MET))
                .forEach(event -> on("2026-06-02", event));
        on(
                "2026-06-03",
                Assessed.opened(Told.item(1), "3.1.3"),
                Told.opened(Told.item(2), "Certificates expire unnoticed"),
                Assessed.conditional(ACME, "2026-06-03", 109));
        assertThat(ask.text("/systems/acme/status?asOf=2026-06-04"))
                .contains("The frozen plan", "ACME-0001")
                .doesNotContain("ACME-0002");
        assertThat(ask.text("/api/register")).contains("ACME-0001", "ACME-0002", "BESIDE_THE_PLAN");
    }

    @Test
    void M_6_points_and_risk_stand_side_by_side() {
        on("2026-06-03", Assessed.opened(Told.item(1), "3.1.3"), Told.rated(Told.item(1), RiskLevel.HIGH));
        var item = ask.json("/api/items/acme/1");
        assertThat(item.at("/verdict/points").asInt()).isEqualTo(1);
        assertThat(item.at("/item/weakness/risk/rating").stringValue()).isEqualTo("HIGH");
        assertThat(ask.text("/items/acme/1")).contains("High", "1 point");
    }
}
