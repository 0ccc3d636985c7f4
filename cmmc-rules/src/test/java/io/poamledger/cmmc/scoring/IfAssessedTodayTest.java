package io.poamledger.cmmc.scoring;

import static io.poamledger.cmmc.Given.PACK;
import static io.poamledger.cmmc.Given.allMetBut;
import static io.poamledger.cmmc.Given.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.poamledger.cmmc.scoring.TrackedItem.Standing;
import io.poamledger.events.assessment.FindingState;
import io.poamledger.events.item.ItemKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IfAssessedTodayTest {

    private static final LocalDate ASSESSED = LocalDate.of(2026, 3, 26);

    @Test
    void a_gap_counts_as_met_once_all_its_items_are_closed_with_verified_evidence() {
        var assessed = allMetBut(FindingState.NOT_MET, "3.1.3");
        var first = item("A-1", "3.1.3", Standing.CLOSED_VERIFIED);
        var second = item("A-2", "3.1.3", Standing.CLOSED_VERIFIED);
        var today = IfAssessedToday.of(assessed, ASSESSED, List.of(first, second));
        assertThat(today.findings().isMet(id("3.1.3"))).isTrue();
        assertThat(today.differences())
                .containsExactly(new IfAssessedToday.Difference(
                        id("3.1.3"), FindingState.NOT_MET, FindingState.MET, List.of("A-1", "A-2")));
        assertThat(assessed.isMet(id("3.1.3"))).isFalse();
        assertThat(new Scoring(PACK).score(today.findings()).number()).hasValue(110);
    }

    @Test
    void S_4_an_item_closed_before_the_assessment_does_not_undo_what_that_found() {
        var assessed = allMetBut(FindingState.NOT_MET, "3.1.3");
        var before = closed("A-1", ASSESSED.minusDays(1));
        var after = closed("A-2", ASSESSED);
        assertThat(IfAssessedToday.of(assessed, ASSESSED, List.of(before)).differences())
                .isEmpty();
        assertThat(IfAssessedToday.of(assessed, ASSESSED, List.of(before, after))
                        .differences())
                .extracting(IfAssessedToday.Difference::because)
                .containsExactly(List.of("A-2"));
    }

    @Test
    void C_7_what_a_closeout_looked_at_again_is_judged_by_its_day() {
        var assessed = allMetBut(FindingState.NOT_MET, "3.1.3");
        var between = closed("A-1", ASSESSED.plusDays(10));
        assertThat(IfAssessedToday.of(assessed, _ -> ASSESSED.plusDays(20), List.of(between))
                        .differences())
                .isEmpty();
        var closedOut = assessed.with(Findings.none().with(id("3.1.3"), FindingState.MET));
        assertThat(new Scoring(PACK).score(closedOut).number()).hasValue(110);
        assertThat(assessed.isMet(id("3.1.3"))).isFalse();
    }

    private static TrackedItem closed(String number, LocalDate on) {
        return new TrackedItem(number, ItemKind.ASSESSMENT, id("3.1.3"), Standing.CLOSED_VERIFIED, Optional.of(on));
    }

    @ParameterizedTest
    @EnumSource(
            value = Standing.class,
            names = {"OPEN", "CLOSED_UNVERIFIED"})
    void one_item_that_is_open_or_unverified_keeps_it_a_gap(Standing standing) {
        var assessed = allMetBut(FindingState.PARTIAL, "3.13.11");
        var items = List.of(item("A-1", "3.13.11", Standing.CLOSED_VERIFIED), item("A-2", "3.13.11", standing));
        assertThat(IfAssessedToday.of(assessed, ASSESSED, items).differences()).isEmpty();
    }

    @Test
    void what_was_closed_without_verified_evidence_keeps_it_a_gap_whenever_that_was() {
        var assessed = allMetBut(FindingState.NOT_MET, "3.1.3");
        var before = new TrackedItem(
                "A-1",
                ItemKind.ASSESSMENT,
                id("3.1.3"),
                Standing.CLOSED_UNVERIFIED,
                Optional.of(ASSESSED.minusDays(1)));
        assertThat(IfAssessedToday.of(assessed, ASSESSED, List.of(before, closed("A-2", ASSESSED)))
                        .differences())
                .isEmpty();
    }

    @Test
    void a_void_item_does_not_keep_it_a_gap() {
        var assessed = allMetBut(FindingState.NOT_MET, "3.1.3");
        var items = List.of(item("A-1", "3.1.3", Standing.VOID), item("A-2", "3.1.3", Standing.CLOSED_VERIFIED));
        assertThat(IfAssessedToday.of(assessed, ASSESSED, items).differences())
                .extracting(IfAssessedToday.Difference::because)
                .containsExactly(List.of("A-2"));
    }

    @Test
    void void_items_and_no_items_prove_nothing() {
        var assessed = allMetBut(FindingState.NOT_MET, "3.1.3");
        assertThat(IfAssessedToday.of(assessed, ASSESSED, List.of(item("A-1", "3.1.3", Standing.VOID)))
                        .differences())
                .isEmpty();
        assertThat(IfAssessedToday.of(assessed, ASSESSED, List.of(item("A-1", "3.1.4", Standing.CLOSED_VERIFIED)))
                        .differences())
                .isEmpty();
    }

    @Test
    void a_met_requirement_with_an_open_assessment_item_counts_as_not_met() {
        var assessed = allMetBut(FindingState.NOT_APPLICABLE, "3.1.18");
        var today = IfAssessedToday.of(
                assessed,
                ASSESSED,
                List.of(
                        item("A-1", "3.1.1", Standing.OPEN),
                        item("A-2", "3.1.1", Standing.CLOSED_VERIFIED),
                        item("A-3", "3.1.18", Standing.OPEN),
                        item("A-4", "3.1.3", Standing.CLOSED_UNVERIFIED)));
        assertThat(today.differences())
                .extracting(IfAssessedToday.Difference::requirement, IfAssessedToday.Difference::because)
                .containsExactly(tuple(id("3.1.1"), List.of("A-1")), tuple(id("3.1.18"), List.of("A-3")));
        assertThat(new Scoring(PACK).score(today.findings()).number()).hasValue(100);
    }

    @Test
    void T_1_operational_items_and_exceptions_lower_nothing() {
        var items = List.of(
                new TrackedItem("A-1", ItemKind.OPERATIONAL, id("3.1.1"), Standing.OPEN, Optional.empty()),
                new TrackedItem("A-2", ItemKind.ENDURING_EXCEPTION, id("3.1.1"), Standing.OPEN, Optional.empty()),
                new TrackedItem("A-3", ItemKind.OTHER, id("3.1.1"), Standing.OPEN, Optional.empty()));
        assertThat(IfAssessedToday.of(Findings.all(FindingState.MET, PACK), ASSESSED, items)
                        .differences())
                .isEmpty();
    }

    private static TrackedItem item(String number, String requirement, Standing standing) {
        return new TrackedItem(
                number, ItemKind.ASSESSMENT, id(requirement), standing, Optional.of(ASSESSED.plusDays(1)));
    }
}
