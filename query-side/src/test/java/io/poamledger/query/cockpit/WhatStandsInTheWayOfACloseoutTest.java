package io.poamledger.query.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.events.LedgerEvent;
import io.poamledger.events.SystemId;
import io.poamledger.events.assessment.AssessmentId;
import io.poamledger.events.assessment.AssessmentPurpose;
import io.poamledger.events.assessment.AssessmentStarted;
import io.poamledger.events.assessment.AssessmentType;
import io.poamledger.events.assessment.FindingState;
import io.poamledger.events.item.MoveReason;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.organisation.Role;
import io.poamledger.events.status.CloseoutFinalised;
import io.poamledger.events.status.CmmcStatus;
import io.poamledger.events.status.ConditionalStatusGranted;
import io.poamledger.events.status.ConditionalStatusTerminated;
import io.poamledger.events.status.PlannedGap;
import io.poamledger.events.system.CmmcLevel;
import io.poamledger.query.Asking;
import io.poamledger.query.QuerySideForTests;
import io.poamledger.query.SampleHistory.Happened;
import io.poamledger.query.Told;
import io.poamledger.query.cmmc.Assessed;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A plan of three gaps from its first day to the day after its last, read on every one of them. */
@SuppressWarnings("NullAway.Init") // set up once for all tests
class WhatStandsInTheWayOfACloseoutTest {

    private static final SystemId ACME = Told.ACME;
    private static final List<String> GAPS = List.of("3.1.3", "3.1.9", "3.3.7");

    /** Put in order before it is recorded. */
    private static final List<Happened> HISTORY = new ArrayList<>();

    private static QuerySideForTests server;
    private static Asking ask;

    @BeforeAll
    static void open(@TempDir Path folder) {
        server = QuerySideForTests.on(folder, "2026-12-01T12:00:00Z");
        server.signedInAs(Role.COMPLIANCE_MANAGER);
        ask = new Asking(server);
        conditional(ACME, "2026-03-26", "2026-06-30", "2026-08-30", "2026-07-31");
        on("2026-05-10", Told.closed(Told.item(1), "2026-05-04"));
        on("2026-06-10", Told.reopened(Told.item(1)));
        on("2026-07-01", Told.closed(Told.item(1), "2026-06-28"));
        on("2026-08-01", Told.moved(Told.item(3), "2026-07-31", "2026-09-15", MoveReason.VENDOR_DELAY));
        var closeout = new AssessmentId(ACME, 2);
        on(
                "2026-08-25",
                begun(closeout, "2026-08-25"),
                Assessed.found(closeout, new RequirementId("3.1.3"), FindingState.MET),
                Assessed.found(closeout, new RequirementId("3.1.9"), FindingState.NOT_MET));
        on("2026-04-01", Told.registered(Told.BETA, "BETA", "UTC"));
        var finished = new SystemId("finished");
        conditional(finished, "2026-05-14", "2026-08-30", "2026-08-30", "2026-08-30");
        on("2026-11-10", finalised(finished));
        var lost = new SystemId("lost");
        conditional(lost, "2026-05-14", "2026-08-30", "2026-08-30", "2026-08-30");
        on("2026-07-01", terminated(lost));
        server.record(
                HISTORY.stream().sorted(Comparator.comparing(Happened::at)).toList());
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static void on(String day, LedgerEvent... events) {
        var at = Instant.parse(day + "T15:00:00Z");
        Arrays.stream(events).map(event -> new Happened(at, event)).forEach(HISTORY::add);
    }

    /** An assessment with the three gaps, an item for each with an agreed date, and the status on the same day. */
    private static void conditional(SystemId system, String day, String... due) {
        on(
                LocalDate.parse(day).minusDays(9).toString(),
                Told.registered(system, system.value().toUpperCase(Locale.ROOT), "UTC"));
        var notMet =
                Map.of("3.1.3", FindingState.NOT_MET, "3.1.9", FindingState.NOT_MET, "3.3.7", FindingState.NOT_MET);
        on(day, Assessed.assessed(system, 1, day, FindingState.MET, notMet).toArray(LedgerEvent[]::new));
        for (var at = 0; at < GAPS.size(); at++) {
            var item = new PoamItemId(system, at + 1);
            on(day, Assessed.opened(item, GAPS.get(at)), Told.scheduled(item, due[at]), Told.approved(item));
        }
        on(
                day,
                new ConditionalStatusGranted(
                        system,
                        CmmcStatus.CONDITIONAL_LEVEL_2_SELF,
                        new AssessmentId(system, 1),
                        LocalDate.parse(day),
                        107,
                        List.of(gap(system, 1), gap(system, 2), gap(system, 3)),
                        Assessed.BASIS));
    }

    private static PlannedGap gap(SystemId system, int number) {
        return new PlannedGap(
                new RequirementId(GAPS.get(number - 1)),
                FindingState.NOT_MET,
                1,
                List.of(new PoamItemId(system, number)));
    }

    private static AssessmentStarted begun(AssessmentId closeout, String day) {
        return new AssessmentStarted(
                closeout,
                AssessmentPurpose.CLOSEOUT,
                AssessmentType.SELF,
                CmmcLevel.LEVEL_2,
                "the plan",
                "Alice Adams",
                LocalDate.parse(day));
    }

    private static CloseoutFinalised finalised(SystemId system) {
        var last = LocalDate.parse("2026-11-10");
        return new CloseoutFinalised(
                system,
                CmmcStatus.FINAL_LEVEL_2_SELF,
                new AssessmentId(system, 2),
                last,
                LocalDate.parse("2026-05-14"),
                last,
                "",
                false,
                false,
                false,
                Assessed.BASIS);
    }

    private static ConditionalStatusTerminated terminated(SystemId system) {
        return new ConditionalStatusTerminated(
                system,
                new AssessmentId(system, 2),
                LocalDate.parse("2026-07-01"),
                "",
                List.of(),
                false,
                false,
                Assessed.BASIS);
    }

    private static JsonNode cockpit(String moment) {
        return ask.json("/api/systems/acme/cockpit?asOf=" + moment);
    }

    private static String page(String moment) {
        return ask.text("/systems/acme/cockpit?asOf=" + moment);
    }

    private static String heading(String path) {
        return Jsoup.parse(ask.text(path)).select("h1").text();
    }

    private static List<String> rules(JsonNode reasons, String at) {
        return reasons.valueStream().map(reason -> reason.at(at).asString()).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-25 | No clock runs: no conditional status was declared.
            2026-03-26 | 180 days left, 150 until closeout must start. 3 of 3 items are open; ACME-0002 does not fit.
            2026-07-05 | 79 days left, 49 until closeout must start. 2 of 3 items are open; ACME-0002 does not fit.
            2026-08-22 | 31 days left, 1 until closeout must start. 2 of 3 items are open; 2 of their dates do not fit.
            2026-08-23 | 30 days left, and closeout must have started. 2 of 3 items are open; 2 of their dates do not fit.
            2026-09-22 | Day 180 is the last: the closeout is finalised and posted today, or the status expires. 2 of 3 items are open; 2 of their dates do not fit.
            2026-09-23 | Expired since 2026-09-23, today. 2 of 3 items are open.
            2026-10-01 | Expired since 2026-09-23, 8 days ago. 2 of 3 items are open.
            """)
    void D_2_every_day_has_its_sentence(String day, String sentence) {
        assertThat(cockpit(day).path("sentence").asString()).isEqualTo(sentence);
        assertThat(heading("/systems/acme/cockpit?asOf=" + day)).isEqualTo(sentence);
    }

    @Test
    void C_1_C_3_C_8_every_reason_has_its_citation_and_its_item() {
        var before = cockpit("2026-07-05").path("inTheWay");
        assertThat(rules(before, "/reason/citation/rule")).containsExactly("C-1", "C-8", "C-8");
        assertThat(rules(before, "/items/0")).containsExactly("", "ACME-0002", "ACME-0003");
        var during = cockpit("2026-08-26").path("inTheWay");
        assertThat(rules(during, "/reason/citation/rule")).containsExactly("C-8", "C-3", "C-8", "C-1");
        assertThat(rules(during, "/reason/sentence"))
                .contains(
                        "3.1.9 is still not met: the conditional status ends.",
                        "3.3.7 is on the plan and was not looked at.");
        assertThat(page("2026-08-26")).contains("CMMC FAQ C-A8", "It finds every requirement of the plan met: 1 of 3.");
    }

    @Test
    void what_is_left_is_told_day_by_day_beside_the_first_plan() {
        assertThat(steps("2026-07-05"))
                .containsExactly(
                        "2026-03-26 3/3",
                        "2026-05-10 2/3 ACME-0001 ended",
                        "2026-06-10 3/3 ACME-0001 goes on",
                        "2026-06-30 3/2",
                        "2026-07-01 2/2 ACME-0001 ended",
                        "2026-07-05 2/2",
                        "2026-07-31 -/1",
                        "2026-08-30 -/0");
        assertThat(steps("2026-07-05&by=claimed"))
                .containsExactly(
                        "2026-03-26 3/3",
                        "2026-06-28 2/3 ACME-0001 ended",
                        "2026-06-30 2/2",
                        "2026-07-05 2/2",
                        "2026-07-31 -/1",
                        "2026-08-30 -/0");
    }

    private static List<String> steps(String moment) {
        return cockpit(moment)
                .at("/burnDown/rows")
                .valueStream()
                .map(row -> row.path("day").asString()
                        + " "
                        + (row.path("open").isNull() ? "-" : row.path("open").asString())
                        + "/" + row.path("planned").asString()
                        + row.path("changes")
                                .valueStream()
                                .map(change -> " " + change.path("item").asString()
                                        + (change.path("ended").booleanValue() ? " ended" : " goes on"))
                                .reduce("", String::concat))
                .toList();
    }

    @Test
    void D_10_the_margin_of_an_item_ends_where_closeout_has_to_start() {
        assertThat(margins("2026-03-26")).containsExactly("ACME-0002 -7", "ACME-0003 23", "ACME-0001 54");
        assertThat(margins("2026-08-02"))
                .as("what is late can be done today at the earliest; what is closed has none")
                .containsExactly("ACME-0003 -23", "ACME-0002 -7", "ACME-0001 -");
        assertThat(page("2026-08-02")).contains("23 days too late for closeout", "+46 d in 1 move", "First agreed");
    }

    private static List<String> margins(String moment) {
        return cockpit(moment)
                .path("plan")
                .valueStream()
                .map(item -> item.path("label").asString() + " "
                        + (item.path("margin").isNull()
                                ? "-"
                                : item.path("margin").asString()))
                .toList();
    }

    @Test
    void C_5_C_6_after_the_last_day_it_says_what_follows_and_keeps_everything() {
        assertThat(page("2026-10-01"))
                .contains(
                        "What follows",
                        "not eligible for further awards",
                        "C-6",
                        "A new status needs a new assessment",
                        "ACME-0002",
                        "By the first plan",
                        "2026-05-10")
                .doesNotContain("To do before closeout");
        assertThat(rules(cockpit("2026-10-01").path("inTheWay"), "/reason/citation/rule"))
                .hasSize(4);
    }

    @Test
    void without_a_clock_it_says_what_starts_one() {
        assertThat(ask.text("/systems/beta/cockpit"))
                .contains("No clock runs", "What starts the clock", "against declaring one", "See the assessment");
    }

    @Test
    void a_clock_that_a_closeout_stopped_says_on_which_day() {
        assertThat(heading("/systems/finished/cockpit")).isEqualTo("Closed out on 2026-11-10, day 180 of 180.");
        assertThat(heading("/systems/lost/cockpit")).startsWith("Ended by its closeout on 2026-07-01, day 48 of 180.");
        assertThat(heading("/systems/lost/cockpit?asOf=2026-06-30")).startsWith("133 days left");
    }

    @Test
    void the_list_of_clocks_has_the_nearest_end_first() {
        assertThat(ask.json("/api/cockpit?asOf=2026-07-05").valueStream())
                .extracting(line -> line.path("system").asString() + " "
                        + line.path("stage").asString() + " "
                        + line.path("left").asInt() + "/"
                        + line.path("planned").asInt())
                .containsExactly(
                        "acme RUNNING 2/3", "finished RUNNING 3/3", "lost TERMINATED 3/3", "beta NO_CLOCK 0/0");
        assertThat(ask.text("/cockpit")).contains("Expired since 2026-09-23", "Closed out on 2026-11-10");
    }
}
