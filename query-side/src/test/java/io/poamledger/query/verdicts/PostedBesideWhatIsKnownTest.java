package io.poamledger.query.verdicts;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.events.LedgerEvent;
import io.poamledger.events.Sha256;
import io.poamledger.events.SystemId;
import io.poamledger.events.assessment.FindingState;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.organisation.Role;
import io.poamledger.events.status.AffirmationSubmitted;
import io.poamledger.events.status.CmmcStatus;
import io.poamledger.events.status.KnownThen;
import io.poamledger.events.status.RepresentationKind;
import io.poamledger.events.status.RepresentationRecorded;
import io.poamledger.events.status.RepresentationWithdrawn;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Since when what was posted is not what is known. */
class PostedBesideWhatIsKnownTest {

    private QuerySideForTests server;
    private Asking ask;

    @BeforeEach
    void open(@TempDir Path folder) {
        server = QuerySideForTests.on(folder, "2026-10-01T12:00:00Z");
        server.signedInAs(Role.COMPLIANCE_MANAGER);
        ask = new Asking(server);
        at("2026-03-01", Told.registered(Told.ACME, "ACME", "UTC"));
        at(
                "2026-03-26",
                Assessed.assessed(Told.ACME, 1, "2026-03-26", FindingState.MET, Map.of("3.1.3", FindingState.NOT_MET))
                        .toArray(LedgerEvent[]::new));
        at("2026-03-27", Assessed.opened(Told.item(1), "3.1.3"), Assessed.conditional(Told.ACME, "2026-03-26", 109));
        at("2026-04-01", posted(109, CmmcStatus.CONDITIONAL_LEVEL_2_SELF));
    }

    @AfterEach
    void close() {
        server.close();
    }

    private void at(String day, LedgerEvent... events) {
        var at = Instant.parse(day + "T12:00:00Z");
        server.record(
                Arrays.stream(events).map(event -> new Happened(at, event)).toList());
    }

    private static RepresentationRecorded posted(int score, CmmcStatus status) {
        return new RepresentationRecorded(
                Told.ACME,
                1,
                RepresentationKind.SCORE_POSTED,
                LocalDate.parse("2026-03-30"),
                "SPRS",
                Optional.of(score),
                Optional.of(LocalDate.parse("2026-03-26")),
                "the enclave",
                List.of("1ABC2"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(status),
                "",
                "entry 7",
                new KnownThen(Optional.of(score), Optional.of(score), status, Optional.empty()),
                Assessed.BASIS);
    }

    private List<String> differences(String question) {
        return ask.json("/api/systems/acme/representations" + question)
                .at("/representations/0/differences")
                .valueStream()
                .map(one -> one.path("matter").asString() + " "
                        + one.path("said").asString() + " " + one.path("known").asString() + " "
                        + one.path("firstDay").asString() + " "
                        + one.path("now").booleanValue())
                .toList();
    }

    @Test
    void is_the_same_until_something_changes() {
        assertThat(differences("?asOf=2026-06-01")).isEmpty();
        assertThat(ask.text("/systems/acme/posted?asOf=2026-06-01"))
                .contains("No difference on any day since", "entry 7");
    }

    @Test
    void what_was_taken_back_before_it_was_recorded_never_differs() {
        at("2026-04-02", new RepresentationWithdrawn(Told.ACME, 1, LocalDate.parse("2026-03-30"), "a mistake"));
        at("2026-06-10", Assessed.opened(Told.item(2), "3.5.3"));
        assertThat(differences("?asOf=2026-06-30")).isEmpty();
        assertThat(differences("?asOf=2026-03-30")).isEmpty();
    }

    @Test
    void a_score_that_is_known_otherwise_needs_those_who_answer_for_it() {
        assertThat(ask.text("/")).contains("posted 109").doesNotContain("known otherwise");
        at("2026-06-10", Assessed.opened(Told.item(2), "3.5.3"));
        server.signedInAs(Role.AFFIRMING_OFFICIAL);
        assertThat(ask.text("/")).contains("posted score is not what is known, 109 and 104", "and known otherwise");
    }

    @Test
    void a_gap_that_opens_makes_the_score_differ_from_its_first_day_on() {
        at("2026-06-10", Assessed.opened(Told.item(2), "3.5.3"));
        assertThat(differences("?asOf=2026-06-09")).isEmpty();
        assertThat(differences("?asOf=2026-06-30")).containsExactly("SCORE 109 104 2026-06-10 true");
        assertThat(ask.text("/systems/acme/posted?asOf=2026-06-30"))
                .contains("known <span>104</span> since <time>2026-06-10</time>");
    }

    @Test
    void D_8_and_compliance_changed_on_the_same_day_however_long_the_item_had_been_there_before() {
        at("2026-04-02", Assessed.opened(Told.item(2), "3.5.3"));
        at("2026-04-03", Told.closed(Told.item(2), "2026-03-26"));
        assertThat(changed("?asOf=2026-06-09")).isEmpty();
        at("2026-06-10", Told.reopened(Told.item(2)));
        assertThat(differences("?asOf=2026-06-30")).containsExactly("SCORE 109 104 2026-04-02 true");
        assertThat(changed("?asOf=2026-06-30")).containsExactly("2026-04-02");
        assertThat(changed("?asOf=2026-04-02")).containsExactly("2026-04-02");
        at("2026-07-01", Told.voided(Told.item(2)), Assessed.opened(Told.item(3), "3.5.4"));
        assertThat(changed("?asOf=2026-07-01&by=claimed")).containsExactly("2026-04-02");
    }

    @Test
    void D_8_a_closed_item_that_an_assessment_had_seen_changes_compliance_on_the_day_it_is_reopened() {
        var before = new SystemId("before");
        at("2026-02-01", Told.registered(before, "BEF", "UTC"), Assessed.opened(new PoamItemId(before, 2), "3.5.3"));
        at("2026-02-20", Told.closed(new PoamItemId(before, 2), "2026-02-20"));
        at(
                "2026-03-26",
                Assessed.assessed(before, 1, "2026-03-26", FindingState.MET, Map.of("3.1.3", FindingState.NOT_MET))
                        .toArray(LedgerEvent[]::new));
        at("2026-03-27", Assessed.conditional(before, "2026-03-26", 109));
        at("2026-06-10", Told.reopened(new PoamItemId(before, 2)));
        assertThat(ask.text("/api/systems/before/status?asOf=2026-06-30"))
                .contains("Compliance changed on 2026-06-10.")
                .doesNotContain("Compliance changed on 2026-03-26.");
    }

    /** The days on which the award says that compliance changed. */
    private List<String> changed(String question) {
        return ask.json("/api/systems/acme/status" + question)
                .at("/award/failing")
                .valueStream()
                .filter(reason -> reason.path("sentence").asString().startsWith("Compliance changed"))
                .map(reason -> reason.path("found").asString())
                .toList();
    }

    @Test
    void one_that_was_there_for_a_while_is_told_with_its_first_day() {
        at("2026-06-10", Assessed.opened(Told.item(2), "3.5.3"));
        at("2026-06-20", Told.voided(Told.item(2)));
        assertThat(differences("?asOf=2026-06-30")).containsExactly("SCORE 109 104 2026-06-10 false");
    }

    @Test
    void the_status_differs_from_the_day_after_it_expired_and_nobody_did_anything() {
        assertThat(differences("?asOf=2026-09-22")).isEmpty();
        assertThat(differences("")).containsExactly("STATUS Conditional Level 2 (Self) No CMMC Status 2026-09-23 true");
    }

    @Test
    void S_5_no_score_is_known_and_differs_from_a_number_and_a_status_nobody_recorded_does_not() {
        at("2026-06-10", Assessed.opened(Told.item(2), "3.12.4"));
        assertThat(differences("?asOf=2026-06-30")).containsExactly("SCORE 109 no score 2026-06-10 true");
        assertThat(ask.text("/systems/acme/posted?asOf=2026-06-30")).contains("no score");
    }

    @Test
    void A_2_an_affirmation_shows_when_it_was_recorded_beside_the_day_it_claims() {
        at(
                "2026-04-20",
                new AffirmationSubmitted(
                        Told.ACME,
                        "Ada Byron",
                        "CEO",
                        "ada@acme.example",
                        "has implemented and will maintain",
                        LocalDate.parse("2026-04-02"),
                        new KnownThen(
                                Optional.of(109),
                                Optional.of(109),
                                CmmcStatus.CONDITIONAL_LEVEL_2_SELF,
                                Optional.empty()),
                        List.of(),
                        Sha256.of(new byte[0]),
                        0,
                        Assessed.BASIS));
        var affirmed =
                ask.json("/api/systems/acme/representations?asOf=2026-06-30").at("/affirmations/0");
        assertThat(affirmed.path("affirmedOn").asString()).isEqualTo("2026-04-02");
        assertThat(affirmed.path("recordedOn").asString()).isEqualTo("2026-04-20");
        assertThat(ask.text("/systems/acme/posted?asOf=2026-06-30"))
                .contains("class=\"late\"", "recorded on 2026-04-20 by ", ", after that day;");
    }

    @Test
    void what_was_taken_back_is_compared_no_longer() {
        at("2026-05-01", new RepresentationWithdrawn(Told.ACME, 1, LocalDate.parse("2026-05-01"), "posted anew"));
        at("2026-06-10", Assessed.opened(Told.item(2), "3.5.3"));
        assertThat(differences("?asOf=2026-06-30")).isEmpty();
        assertThat(ask.json("/api/systems/acme/score").path("posted").isNull()).isTrue();
        assertThat(ask.json("/api/systems/acme/score?asOf=2026-04-30")
                        .at("/posted/score")
                        .intValue())
                .isEqualTo(109);
    }

    @Test
    void what_the_ledger_did_not_know_when_it_was_said_is_not_known_then() {
        assertThat(ask.json("/api/systems/acme/representations?asOf=2026-03-31")
                        .path("representations")
                        .size())
                .isZero();
        assertThat(ask.json("/api/systems/acme/representations?asOf=2026-03-31&by=claimed")
                        .path("representations")
                        .size())
                .isEqualTo(1);
    }
}
