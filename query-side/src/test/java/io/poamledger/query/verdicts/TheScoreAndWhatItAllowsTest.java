package io.poamledger.query.verdicts;

import static io.poamledger.events.assessment.FindingState.MET;
import static io.poamledger.events.assessment.FindingState.NOT_MET;
import static io.poamledger.events.assessment.FindingState.PARTIAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.cmmc.catalogue.Eligibility;
import io.poamledger.events.LedgerEvent;
import io.poamledger.events.SystemId;
import io.poamledger.events.assessment.AssessmentId;
import io.poamledger.events.assessment.AssessmentPurpose;
import io.poamledger.events.assessment.AssessmentStarted;
import io.poamledger.events.assessment.AssessmentType;
import io.poamledger.events.assessment.FindingState;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.organisation.Role;
import io.poamledger.events.status.CloseoutFinalised;
import io.poamledger.events.status.CmmcStatus;
import io.poamledger.events.system.CmmcLevel;
import io.poamledger.query.Asking;
import io.poamledger.query.QuerySideForTests;
import io.poamledger.query.Told;
import io.poamledger.query.cmmc.Assessed;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The figures that every calculator gets wrong, asked of a server that was told the findings. */
@SuppressWarnings("NullAway.Init") // set up once for all tests
class TheScoreAndWhatItAllowsTest {

    private static final String DAY = "2026-03-26";

    /** Of one point, and named by no exclusion. */
    private static final List<String> ONE_POINTERS = Catalogue.inForce().requirements().stream()
            .filter(requirement -> requirement.eligibility() == Eligibility.ELIGIBLE)
            .map(requirement -> requirement.id().value())
            .toList();

    private static QuerySideForTests server;
    private static Asking ask;

    @BeforeAll
    static void open(@TempDir Path folder) {
        server = QuerySideForTests.on(folder, "2026-03-26T12:00:00Z");
        server.signedInAs(Role.COMPLIANCE_MANAGER);
        ask = new Asking(server);
        tell("only-plan", NOT_MET, Map.of("3.12.4", MET));
        tell("nothing", NOT_MET, Map.of());
        tell("everything", MET, Map.of());
        tell("mfa-partial", MET, Map.of("3.5.3", PARTIAL));
        tell("fips-partial", MET, Map.of("3.13.11", PARTIAL));
        tell("fips-none", MET, Map.of("3.13.11", NOT_MET));
        tell("physical", MET, Map.of("3.10.4", NOT_MET));
        tell("ones-22", MET, ones(22));
        tell("ones-23", MET, ones(23));
        tell("ones-19-fips", MET, with(ones(19), "3.13.11", PARTIAL));
        tell("ones-20-fips", MET, with(ones(20), "3.13.11", PARTIAL));
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static Map<String, FindingState> ones(int many) {
        var gaps = new HashMap<String, FindingState>();
        ONE_POINTERS.subList(0, many).forEach(id -> gaps.put(id, NOT_MET));
        return gaps;
    }

    private static Map<String, FindingState> with(Map<String, FindingState> gaps, String id, FindingState state) {
        gaps.put(id, state);
        return gaps;
    }

    /** An assessment, and for each gap an item that is due in the window. */
    private static void tell(String name, FindingState all, Map<String, FindingState> but) {
        var system = new SystemId(name);
        var events = new ArrayList<LedgerEvent>();
        events.add(Told.registered(system, "SYS", "UTC"));
        events.addAll(Assessed.assessed(system, 1, DAY, all, but));
        var number = 1;
        for (var requirement : Assessed.requirements()) {
            if (!but.getOrDefault(requirement.value(), all).isMet()) {
                var item = new PoamItemId(system, number++);
                events.add(Assessed.opened(item, requirement.value()));
                events.add(Told.scheduled(item, "2026-07-31"));
            }
        }
        server.record(events.toArray(LedgerEvent[]::new));
    }

    @Test
    void S_2_only_the_plan_met_is_minus_203_with_every_deduction_and_its_paragraph() {
        var assessed = ask.json("/api/systems/only-plan/score").path("assessed");
        assertThat(assessed.path("score").intValue()).isEqualTo(-203);
        assertThat(assessed.path("deductions").size()).isEqualTo(109);
        assertThat(sum(assessed.path("deductions"))).isEqualTo(313);
        assertThat(assessed.path("deductions").valueStream())
                .allMatch(one -> one.at("/citation/source").asString().contains("170.24"));
        assertThat(assessed.at("/pack/hash").asString()).hasSize(64);
    }

    private static int sum(JsonNode deductions) {
        return StreamSupport.stream(deductions.spliterator(), false)
                .mapToInt(one -> one.path("points").intValue())
                .sum();
    }

    @Test
    void C_7_after_its_closeout_the_assessed_score_is_that_of_both() {
        var system = new SystemId("closed-out");
        var closeout = new AssessmentId(system, 2);
        var gap = new RequirementId("3.1.3");
        tell("closed-out", MET, Map.of("3.1.3", NOT_MET));
        server.record(
                Assessed.conditional(system, DAY, 109),
                new AssessmentStarted(
                        closeout,
                        AssessmentPurpose.CLOSEOUT,
                        AssessmentType.SELF,
                        CmmcLevel.LEVEL_2,
                        "the plan",
                        "Alice Adams",
                        LocalDate.parse(DAY)),
                Assessed.found(closeout, gap, MET));
        assertThat(score("closed-out")).isEqualTo(109);
        assertThat(ask.json("/api/systems/closed-out/score").path("closeout").isNull())
                .isTrue();

        server.record(new CloseoutFinalised(
                system,
                CmmcStatus.FINAL_LEVEL_2_SELF,
                closeout,
                LocalDate.parse(DAY),
                LocalDate.parse(DAY),
                LocalDate.parse(DAY),
                "",
                false,
                false,
                false,
                Assessed.BASIS));
        var score = ask.json("/api/systems/closed-out/score");
        assertThat(score.at("/assessed/score").intValue()).isEqualTo(110);
        assertThat(score.path("closeout").asString()).isEqualTo(closeout.toString());
        assertThat(score.path("closedOutOn").asString()).isEqualTo(DAY);
        assertThat(score.at("/ifAssessedToday/score").intValue())
                .as("its item is still open here")
                .isEqualTo(109);
        assertThat(ask.text("/systems/closed-out/status")).contains("and its closeout, finalised on");
        assertThat(ask.text("/systems/closed-out/assessment")).contains("finalised on");

        var readiness = ask.json("/api/systems/closed-out/readiness");
        assertThat(readiness.path("score").intValue()).isEqualTo(110);
        assertThat(readiness
                        .path("blocking")
                        .valueStream()
                        .map(one -> one.at("/citation/rule").asString()))
                .as("one score, and nothing else is to be declared on it")
                .containsExactly("D-5");
        var whatIf = ask.json("/api/systems/closed-out/whatif").path("whatIf");
        assertThat(whatIf.at("/now/blocking")).isEqualTo(readiness.path("blocking"));
        assertThat(ask.text("/")).contains("assessed score 110 of 110");
    }

    @Test
    void S_5_without_a_plan_there_is_no_score_and_not_a_low_one() {
        var assessed = ask.json("/api/systems/nothing/score").path("assessed");
        assertThat(assessed.path("score").isNull()).isTrue();
        assertThat(assessed.at("/withoutScore/0/citation/rule").asString()).isEqualTo("S-5");
    }

    @Test
    void S_1_everything_met_is_110_and_final() {
        assertThat(score("everything")).isEqualTo(110);
        assertThat(ask.json("/api/systems/everything/readiness").path("status").asString())
                .isEqualTo("FINAL_LEVEL_2_SELF");
    }

    @Test
    void E_3_and_E_4_107_is_refused_or_accepted_by_what_is_open() {
        assertThat(score("mfa-partial")).isEqualTo(107);
        refused("mfa-partial", "E-1");
        assertThat(score("fips-partial")).isEqualTo(107);
        accepted("fips-partial");
        assertThat(score("fips-none")).isEqualTo(105);
        refused("fips-none", "E-3");
        assertThat(score("physical")).isEqualTo(109);
        refused("physical", "E-4");
    }

    @Test
    void E_2_88_is_the_least() {
        assertThat(score("ones-22")).isEqualTo(88);
        accepted("ones-22");
        assertThat(score("ones-23")).isEqualTo(87);
        refused("ones-23", "E-2");
        accepted("ones-19-fips");
        refused("ones-20-fips", "E-2");
    }

    @Test
    void whatever_blocks_is_told_not_only_the_first() {
        var blocking = ask.json("/api/systems/only-plan/readiness").path("blocking");
        assertThat(blocking.size()).isGreaterThan(60);
        assertThat(ask.text("/systems/only-plan/status"))
                .contains(blocking.size() + " reasons", "3.1.1 takes 5 points", "32 CFR 170.21(a)(2)(ii)");
    }

    @Test
    void what_would_be_if_some_were_met() {
        var whatIf = ask.json("/api/systems/ones-23/whatif?met=" + ONE_POINTERS.get(0) + "," + ONE_POINTERS.get(1));
        assertThat(whatIf.at("/whatIf/now/score/value").intValue()).isEqualTo(87);
        assertThat(whatIf.at("/whatIf/then/score/value").intValue()).isEqualTo(89);
        assertThat(whatIf.at("/whatIf/then/status").asString()).isEqualTo("CONDITIONAL_LEVEL_2_SELF");
        assertThat(whatIf.at("/paths/0/toConditional/gaps").size()).isEqualTo(1);
        assertThat(whatIf.at("/paths/0/toConditional/unknown").size())
                .as("no item says hours")
                .isEqualTo(1);
    }

    @Test
    void the_page_shows_all_110_with_what_was_found() {
        var page = ask.text("/systems/fips-partial/assessment");
        assertThat(page).contains("109 met, 1 not met, 0 without a finding", "107 of 110", "encryption", "SYS-0001");
        for (var requirement : Assessed.requirements()) {
            assertThat(page).contains("id=\"requirement-" + requirement.value() + "\"");
        }
    }

    @Test
    void the_page_opens_with_its_answer() {
        assertThat(answer("ones-23"))
                .isEqualTo("87 of 110. 1 reason stands against declaring a status. Closing 1 gap removes them all.");
        assertThat(answer("mfa-partial"))
                .isEqualTo("107 of 110. 1 reason stands against declaring a status. Closing 1 gap removes them all.");
        assertThat(answer("fips-partial")).isEqualTo("107 of 110. Conditional Level 2 (Self) may be declared.");
        assertThat(answer("everything")).isEqualTo("110 of 110. Final Level 2 (Self) may be declared.");
        assertThat(answer("nothing")).startsWith("No score. ");
    }

    private static String answer(String system) {
        return page(system, "").select("h1").text();
    }

    private static Document page(String system, String asked) {
        return Jsoup.parse(ask.text("/systems/" + system + "/assessment" + asked));
    }

    @Test
    void S_3_E_3_E_4_gaps_are_told_apart_by_shape_and_by_words() {
        cell("mfa-partial", "3.5.3", "cell partial-blocks worth-5", "5 points, partly met, blocks a status");
        cell("fips-partial", "3.13.11", "cell eligible worth-5", "not met, may be on a plan");
        cell("fips-none", "3.13.11", "cell blocks worth-5", "not met, blocks a status");
        cell("physical", "3.10.4", "cell blocks worth-1", "1 point, not met, blocks a status");
        cell("physical", "3.12.4", "cell met worth-0", "no points of its own, met");
        assertThat(page("physical", "").select(".heat a.cell")).hasSize(110);
        assertThat(page("physical", "").select(".legend").text()).contains("met: 109", "not met, blocks a status: 1");
    }

    private static void cell(String system, String requirement, String shape, String words) {
        var cell = page(system, "").select(".heat a[href='#requirement-" + requirement + "']");
        assertThat(cell.attr("class")).isEqualTo(shape);
        assertThat(cell.attr("aria-label")).startsWith(requirement + " ").endsWith(words);
    }

    @Test
    void S_1_the_score_falls_step_by_step_to_what_it_is() {
        for (var system : List.of("only-plan", "ones-23", "fips-none")) {
            var steps = page(system, "").select("#fall tbody tr");
            assertThat(steps.getLast().select("strong").text()).isEqualTo(String.valueOf(score(system)));
        }
        var page = page("only-plan", "");
        assertThat(page.select("#fall tbody tr")).hasSize(109);
        assertThat(page.select("#fall tbody tr").getFirst().select("strong").text())
                .isEqualTo("105");
        assertThat(page.select("#fall-caption").text()).contains("From 110 to -203", "the dashed line is 88");
        assertThat(page("nothing", "").select("#fall tbody tr"))
                .as("without a score nothing falls")
                .isEmpty();
    }

    @Test
    void E_1_S_6_every_reason_has_its_citation_and_the_items_that_mend_it() {
        var blocking = page("mfa-partial", "").select("#blocking li").text();
        assertThat(blocking).contains("3.5.3 takes 3 points", "32 CFR 170.21(a)(2)(ii)", "SYS-0001", "due 2026-07-31");
    }

    @Test
    void what_would_be_is_chosen_without_a_script() {
        var cheapest = page("ones-23", "");
        assertThat(cheapest.select("input[name=met][checked]")).hasSize(1);
        assertThat(cheapest.select("#what-if").text())
                .contains(
                        "88 · Conditional Level 2 (Self) may be declared",
                        "the cheapest set",
                        "Its hours are not known.");
        var none = page("ones-23", "?met=none");
        assertThat(none.select("input[name=met][checked]")).isEmpty();
        assertThat(none.select("#what-if").text())
                .contains("87 · no status may be declared", "The score is 87; 88 of 110 is the least.");
        var two = page("ones-23", "?met=none&met=" + ONE_POINTERS.get(0) + "&met=" + ONE_POINTERS.get(1));
        assertThat(two.select("input[name=met][checked]")).hasSize(2);
        assertThat(two.select("#what-if").text())
                .contains("89 · Conditional", "21 gaps stay open, 21 points", "done on 2026-07-31", "2027-01-27");
    }

    @Test
    void every_system_has_its_scores_in_one_list() {
        var list = Jsoup.parse(ask.text("/assessment")).select("tbody tr").eachText();
        assertThat(list).contains("ONES-23 enclave No CMMC Status 87 87 no: 1 reason");
        assertThat(list).anyMatch(line -> line.startsWith("NOTHING enclave No CMMC Status no score no score no: "));
    }

    @Test
    void the_portfolio_shows_score_status_and_readiness() {
        assertThat(ask.text("/"))
                .contains(
                        "assessed score 107 of 110",
                        "a status could be declared today",
                        "reason stands against declaring one");
        var glances = ask.json("/api/portfolio");
        assertThat(glances.valueStream()
                        .filter(one -> one.path("id").asString().equals("ones-22"))
                        .map(one -> one.at("/cmmc/assessed").intValue()))
                .containsExactly(88);
    }

    @Test
    void a_gap_is_unplanned_once_no_open_item_is_about_it() {
        tell("left-alone", MET, Map.of("3.10.4", NOT_MET, "3.10.5", NOT_MET));
        assertThat(unplanned("left-alone")).isZero();
        server.record(Told.voided(new PoamItemId(new SystemId("left-alone"), 1)));
        assertThat(unplanned("left-alone")).isEqualTo(1);
    }

    private static int unplanned(String system) {
        return ask.json("/api/portfolio?system=" + system)
                .path(0)
                .at("/cmmc/unplanned")
                .intValue();
    }

    private static int score(String system) {
        return ask.json("/api/systems/" + system + "/score")
                .at("/assessed/score")
                .intValue();
    }

    private static void accepted(String system) {
        var readiness = ask.json("/api/systems/" + system + "/readiness");
        assertThat(readiness.path("blocking").size()).as(readiness.toString()).isZero();
        assertThat(readiness.path("status").asString()).isEqualTo("CONDITIONAL_LEVEL_2_SELF");
    }

    private static void refused(String system, String rule) {
        var readiness = ask.json("/api/systems/" + system + "/readiness");
        assertThat(readiness.path("ready").booleanValue()).isFalse();
        assertThat(readiness.path("blocking").valueStream())
                .extracting(reason -> reason.at("/citation/rule").asString())
                .as(readiness.path("blocking").toString())
                .containsExactly(rule);
    }
}
