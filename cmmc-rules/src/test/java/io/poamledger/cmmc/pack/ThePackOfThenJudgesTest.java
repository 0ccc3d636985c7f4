package io.poamledger.cmmc.pack;

import static io.poamledger.cmmc.Given.allMetBut;
import static io.poamledger.cmmc.Given.day;
import static io.poamledger.cmmc.Given.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.poamledger.cmmc.clock.ConditionalWindow;
import io.poamledger.cmmc.eligibility.PoamEligibility;
import io.poamledger.cmmc.scoring.Scoring;
import io.poamledger.cmmc.status.StatusEntry;
import io.poamledger.cmmc.status.StatusHistory;
import io.poamledger.events.assessment.FindingState;
import io.poamledger.events.status.CmmcStatus;
import io.poamledger.events.verdict.PackReference;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two packs: the shipped one, and a made-up one from 2027 on with other values. */
class ThePackOfThenJudgesTest {

    private static final LocalDate THEN = day("2026-12-31");
    private static final LocalDate NOW = day("2027-01-01");

    private final Packs both = Packs.shipped().with(ThePackOfThenJudgesTest.class, "synthetic-2");

    @Test
    void a_state_is_judged_by_the_pack_in_force_on_its_day() {
        var findings = allMetBut(FindingState.NOT_MET, "3.1.3", "3.1.5");
        assertThat(new Scoring(both.inForceOn(THEN)).score(findings).number()).hasValue(106);
        assertThat(new Scoring(both.inForceOn(NOW)).score(findings).number()).hasValue(106);
        var one = allMetBut(FindingState.NOT_MET, "3.1.3");
        assertThat(new Scoring(both.inForceOn(THEN)).score(one).number()).hasValue(109);
        assertThat(new Scoring(both.inForceOn(NOW)).score(one).number()).hasValue(107);
        assertThat(new PoamEligibility(both.inForceOn(THEN))
                        .of(id("3.10.3"), FindingState.NOT_MET)
                        .eligible())
                .isFalse();
        assertThat(new PoamEligibility(both.inForceOn(NOW))
                        .of(id("3.10.3"), FindingState.NOT_MET)
                        .eligible())
                .isTrue();
    }

    @Test
    void a_status_of_then_keeps_its_180_days_after_another_pack_took_effect() {
        var history = new StatusHistory(List.of(
                new StatusEntry(StatusEntry.Kind.GRANTED, CmmcStatus.CONDITIONAL_LEVEL_2_SELF, THEN, THEN, THEN)));
        var reading = history.asOf(day("2027-06-29"), day("2027-06-29"), both);
        assertThat(reading.status()).isEqualTo(CmmcStatus.CONDITIONAL_LEVEL_2_SELF);
        assertThat(reading.pack().id()).isEqualTo("cmmc-1");
        assertThat(ConditionalWindow.of(NOW, both.inForceOn(NOW)).lastDay()).isEqualTo(day("2027-04-01"));
    }

    @Test
    void a_verdict_names_its_pack_by_id_and_hash() {
        var pack = both.inForceOn(NOW);
        var verdict = new PoamEligibility(pack).of(id("3.1.3"), FindingState.NOT_MET);
        assertThat(verdict.pack()).isEqualTo(new PackReference("synthetic-2", pack.hash()));
        assertThat(pack.hash()).isNotEqualTo(both.inForceOn(THEN).hash());
    }

    @Test
    void days_before_the_first_pack_are_judged_by_it() {
        assertThat(both.inForceOn(day("2020-06-24")).id()).isEqualTo("cmmc-1");
        assertThat(both.inForceOn(day("2024-12-16")).id()).isEqualTo("cmmc-1");
    }

    @Test
    void a_synthetic_pack_is_refused_by_every_ledger_that_is_no_demonstration() {
        assertThat(both.permittedIn(true)).isSameAs(both);
        assertThat(Packs.shipped().permittedIn(false)).isSameAs(Packs.shipped());
        assertThatThrownBy(() -> both.permittedIn(false)).hasMessageContaining("synthetic-2");
    }

    @Test
    void two_packs_with_one_id_or_one_day_are_refused() {
        for (var folder : List.of("with-the-same-id", "from-the-same-day")) {
            assertThatThrownBy(() -> both.with(ThePackOfThenJudgesTest.class, folder))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("There is a rule pack synthetic-2 from 2027-01-01 already");
        }
    }

    @Test
    void the_difference_names_each_value_and_rule_that_is_another_and_nothing_else() {
        assertThat(both.diff("cmmc-1", "synthetic-2"))
                .extracting(difference -> difference.rule() + " " + difference.matter())
                .containsExactlyInAnyOrder(
                        "E-6 fact programme.phase from 2027-01-01",
                        "D-1 setting conditional.days",
                        "E-4 setting poam.never.3.10.3",
                        "E-1 setting poam.points",
                        "H-1 setting retention.years",
                        "E-2 setting threshold",
                        "S-2 value 3.1.3",
                        "S-2 value 3.1.5",
                        "S-2 value 3.5.3");
        assertThat(both.diff("cmmc-1", "cmmc-1")).isEmpty();
        var days = both.diff("cmmc-1", "synthetic-2").stream()
                .filter(difference -> difference.matter().equals("setting conditional.days"))
                .findAny()
                .orElseThrow();
        assertThat(days.before().orElseThrow().value()).isEqualTo("180");
        assertThat(days.after().orElseThrow().value()).isEqualTo("90");
        assertThatThrownBy(() -> both.diff("cmmc-1", "cmmc-9")).hasMessageContaining("cmmc-9");
    }

    @Test
    void the_hash_is_over_what_the_pack_says_and_known_to_others() {
        assertThat(both.find("cmmc-1").orElseThrow().hash())
                .isEqualTo(Packs.shipped().all().getFirst().hash());
        assertThat(Packs.shipped().all().getFirst().canonical())
                .contains("data\tsetting conditional.days\t180\tD-1\t32 CFR 170.21(b)\tP\n")
                .contains("data\tvalue 3.5.3\t5, partially met 3\tS-2\t32 CFR 170.24(c)(2)(i)(B)(4)(i)\tP\n")
                .endsWith("\n");
        assertThat(Packs.shipped().all().getFirst().canonical().lines()).isSorted();
    }
}
