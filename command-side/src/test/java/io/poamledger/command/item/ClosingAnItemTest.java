package io.poamledger.command.item;

import static io.poamledger.command.Ground.ACME;
import static io.poamledger.command.Ground.BOLT;
import static io.poamledger.command.Ground.TODAY;
import static io.poamledger.command.Ground.TOMORROW;
import static io.poamledger.command.item.Plan.ITEM;
import static io.poamledger.command.item.Plan.JUNE_30;
import static io.poamledger.command.item.Plan.MARCH_1;
import static io.poamledger.command.item.Plan.MARCH_31;
import static io.poamledger.command.item.Plan.OLIVE;
import static io.poamledger.command.item.Plan.PATCH_FLEET;
import static io.poamledger.command.item.Plan.SCAN;
import static io.poamledger.command.item.Plan.TEST_FLEET;
import static io.poamledger.command.item.Plan.VERA;
import static io.poamledger.command.item.Plan.assignedTo;
import static io.poamledger.command.item.Plan.assignedToOlive;
import static io.poamledger.command.item.Plan.by;
import static io.poamledger.command.item.Plan.cancelled;
import static io.poamledger.command.item.Plan.closed;
import static io.poamledger.command.item.Plan.done;
import static io.poamledger.command.item.Plan.finalScanOf;
import static io.poamledger.command.item.Plan.milestone;
import static io.poamledger.command.item.Plan.opened;
import static io.poamledger.command.item.Plan.patchTheFleetBy;
import static io.poamledger.command.item.Plan.progress;
import static io.poamledger.command.item.Plan.recordedBy;
import static io.poamledger.command.item.Plan.reopened;
import static io.poamledger.command.item.Plan.scanOf;
import static io.poamledger.command.item.Plan.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.poamledger.command.Ground;
import io.poamledger.command.Malformed;
import io.poamledger.command.Refused;
import io.poamledger.command.Rule;
import io.poamledger.command.forms.draft.Check;
import io.poamledger.command.forms.draft.Named;
import io.poamledger.command.item.ending.CloseWithEvidence;
import io.poamledger.command.item.ending.ClosingChecklist;
import io.poamledger.command.item.ending.ClosingPolicy;
import io.poamledger.command.item.ending.WaiveSeparation;
import io.poamledger.command.item.state.Entered;
import io.poamledger.command.item.state.ItemState;
import io.poamledger.command.item.state.Offer;
import io.poamledger.events.Sha256;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.evidence.VerifiedEvidence;
import io.poamledger.events.item.EvidenceAttached;
import io.poamledger.events.item.ItemClosed;
import io.poamledger.events.item.SeparationWaived;
import io.poamledger.events.organisation.AccountId;
import io.poamledger.events.organisation.Actor;
import io.poamledger.vault.EvidenceVault;
import io.poamledger.vault.FolderVault;
import io.poamledger.vault.UploadLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClosingAnItemTest {

    private static final EvidenceId ANOTHER_SCAN =
            new EvidenceId(UUID.fromString("00000000-0000-4000-8000-000000000002"));
    private static final byte[] BYTES = "%PDF rescan".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private EvidenceVault vault;
    private Sha256 content;
    private Plan plan;

    @BeforeEach
    void a_scan_is_in_the_vault() throws IOException {
        vault = new FolderVault(folder);
        content = new Sha256(vault.store(new ByteArrayInputStream(BYTES), UploadLimits.atMost(100))
                .sha256());
        plan = new Plan(vault, new ClosingPolicy(true));
    }

    @Test
    void attaches_the_evidence_it_is_closed_with_and_keeps_the_hash_that_was_verified() {
        theScanIsFinal();
        plan.given(inProgress())
                .when(close(TODAY, List.of(SCAN)), by(VERA))
                .expectEvents(
                        new EvidenceAttached(ITEM, SCAN, "scan.pdf", content, "attached when closing"),
                        closedOn(TODAY, Optional.empty()));
    }

    @Test
    void does_not_attach_again_what_is_attached() {
        theScanIsFinal();
        plan.given(inProgress())
                .andGiven(attached())
                .when(close(TODAY, List.of(SCAN)), by(VERA))
                .expectEvents(closedOn(TODAY, Optional.empty()));
    }

    @Test
    void says_nothing_when_it_is_closed_just_so_already() {
        theScanIsFinal();
        plan.given(inProgress())
                .andGiven(attached(), closedOn(TODAY, Optional.empty()))
                .when(close(TODAY, List.of(SCAN)), by(VERA))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void C_9_is_refused_when_it_is_closed_otherwise() {
        theScanIsFinal();
        plan.given(inProgress())
                .andGiven(attached(), closedOn(MARCH_1, Optional.empty()))
                .when(close(TODAY, List.of(SCAN)), by(VERA))
                .expectNoEvents()
                .expectException(Refused.by(Rule.ITEM_HAS_ENDED, "acme-enclave/1", "closed"));
    }

    @ParameterizedTest
    @MethodSource("closingsInOtherWords")
    void C_9_is_refused_when_one_word_of_it_is_another(CloseWithEvidence otherwise) {
        theScanIsFinal();
        plan.given(inProgress())
                .andGiven(attached(), closedOn(TODAY, Optional.empty()))
                .when(otherwise, by(VERA))
                .expectNoEvents()
                .expectException(Refused.by(Rule.ITEM_HAS_ENDED, "acme-enclave/1", "closed"));
    }

    static Stream<CloseWithEvidence> closingsInOtherWords() {
        var none = Optional.<String>empty();
        return Stream.of(
                new CloseWithEvidence(ITEM, TODAY, "TLS is off", "none", "1.1", List.of(SCAN), none),
                new CloseWithEvidence(ITEM, TODAY, "TLS 1.0 is off", "one", "1.1", List.of(SCAN), none),
                new CloseWithEvidence(ITEM, TODAY, "TLS 1.0 is off", "none", "1.2", List.of(SCAN), none),
                new CloseWithEvidence(ITEM, TODAY, "TLS 1.0 is off", "none", "1.1", List.of(), none),
                new CloseWithEvidence(ITEM, TODAY, "TLS 1.0 is off", "none", "1.1", List.of(ANOTHER_SCAN), none));
    }

    @Test
    void is_refused_while_nobody_has_begun() {
        theScanIsFinal();
        plan.given(opened(), assignedToOlive())
                .when(close(TODAY, List.of(SCAN)), by(VERA))
                .expectException(Refused.by(Rule.ITEM_NOT_IN_PROGRESS, "acme-enclave/1", "is open, not in progress"));
    }

    @Test
    void C_8_is_refused_while_a_milestone_is_open() {
        theScanIsFinal();
        plan.given(inProgress())
                .andGiven(
                        patchTheFleetBy(MARCH_31),
                        milestone(TEST_FLEET, "Test the fleet", JUNE_30),
                        done(PATCH_FLEET, MARCH_1))
                .when(close(TODAY, List.of(SCAN)), by(VERA))
                .expectNoEvents()
                .expectException(Refused.by(
                        Rule.MILESTONES_STILL_OPEN, "1 open of 2", "milestone 2 'Test the fleet' due on " + JUNE_30));
    }

    @Test
    void C_8_succeeds_once_every_milestone_is_completed_or_cancelled() {
        theScanIsFinal();
        plan.given(inProgress())
                .andGiven(
                        attached(),
                        patchTheFleetBy(MARCH_31),
                        milestone(TEST_FLEET, "Test the fleet", JUNE_30),
                        done(PATCH_FLEET, MARCH_1),
                        cancelled(TEST_FLEET))
                .when(close(TODAY, List.of(SCAN)), by(VERA))
                .expectEvents(closedOn(TODAY, Optional.empty()));
    }

    @Test
    void D_11_is_refused_tomorrow_there_though_that_is_today_in_greenwich() {
        theScanIsFinal();
        plan.given(inProgress())
                .when(close(TOMORROW, List.of(SCAN)), by(VERA))
                .expectException(Refused.by(
                        Rule.COMPLETION_IN_THE_FUTURE, TOMORROW.toString(), TODAY.toString(), Ground.CHICAGO));
    }

    @Test
    void C_8_is_refused_without_evidence() {
        plan.given(inProgress())
                .when(close(TODAY, List.of()), by(VERA))
                .expectException(Refused.by(Rule.NO_FINAL_EVIDENCE, "0 pieces", "at least 1"));
    }

    @Test
    void S_4_is_refused_with_a_draft() {
        plan.ground.recorded(scanOf(ACME, content));
        plan.given(inProgress())
                .when(close(TODAY, List.of(SCAN)), by(VERA))
                .expectNoEvents()
                .expectException(Refused.by(Rule.EVIDENCE_NOT_FINAL, "'scan.pdf'", "draft"));
    }

    @Test
    void is_refused_with_evidence_of_another_system() {
        plan.ground.recorded(scanOf(BOLT, content), finalScanOf(BOLT, content));
        plan.given(inProgress())
                .when(close(TODAY, List.of(SCAN)), by(VERA))
                .expectException(Refused.by(Rule.EVIDENCE_UNKNOWN, SCAN + " of system 'acme-enclave'"));
    }

    @Test
    void H_4_is_refused_when_one_byte_in_the_vault_was_flipped_since() throws IOException {
        theScanIsFinal();
        var file = folder.resolve(content.hex().substring(0, 2)).resolve(content.hex());
        assertThat(file.toFile().setWritable(true)).isTrue();
        var bytes = BYTES.clone();
        bytes[3] ^= 1;
        Files.write(file, bytes);
        plan.given(inProgress())
                .when(close(TODAY, List.of(SCAN)), by(VERA))
                .expectNoEvents()
                .expectException(Refused.by(Rule.EVIDENCE_BYTES_CHANGED, "'scan.pdf'", content.hex()));
    }

    @Test
    void H_4_is_refused_when_the_bytes_are_gone() throws IOException {
        theScanIsFinal();
        Files.delete(folder.resolve(content.hex().substring(0, 2)).resolve(content.hex()));
        plan.given(inProgress())
                .when(close(TODAY, List.of(SCAN)), by(VERA))
                .expectException(Refused.by(Rule.EVIDENCE_BYTES_MISSING, "'scan.pdf'", content.hex()));
    }

    @Test
    void C_8_is_refused_to_the_one_who_answers_for_it() {
        theScanIsFinal();
        plan.given(inProgress())
                .when(close(TODAY, List.of(SCAN)), by(OLIVE))
                .expectNoEvents()
                .expectException(Refused.by(Rule.CLOSED_BY_THE_PRIMARY_PARTY, "'olive'", "'Olive Owner'"));
    }

    @Test
    void C_8_closes_what_somebody_else_submitted() {
        theScanIsFinal();
        plan.given(inProgress())
                .andGiven(attached(), recordedBy(OLIVE, submitted()))
                .when(close(TODAY, List.of(SCAN)), by(VERA))
                .expectEvents(closedOn(TODAY, Optional.empty()));
    }

    @Test
    void C_8_is_refused_to_the_one_who_submitted_it() {
        theScanIsFinal();
        plan.given(inProgress())
                .andGiven(recordedBy(VERA, submitted()))
                .when(close(TODAY, List.of(SCAN)), by(VERA))
                .expectNoEvents()
                .expectException(Refused.by(Rule.CLOSED_BY_THE_PRIMARY_PARTY, "'vera'", "did some of the work"));
    }

    @Test
    void C_8_is_refused_to_the_one_who_answers_for_it_even_with_a_waiver() {
        theScanIsFinal();
        plan.given(inProgress())
                .when(close(TODAY, List.of(SCAN), Optional.of("nobody else is here")), by(OLIVE))
                .expectException(Refused.by(Rule.CLOSED_BY_THE_PRIMARY_PARTY, "'olive'"));
    }

    @Test
    void C_8_needs_a_waiver_where_no_account_stands_behind_the_primary_party() {
        theScanIsFinal();
        plan.given(opened(), progress("begun", MARCH_1), assignedTo("IT department", Optional.empty()))
                .when(close(TODAY, List.of(SCAN)), by(VERA))
                .expectException(Refused.by(Rule.PRIMARY_PARTY_NOT_LINKED, "'IT department'", "'vera'"));
    }

    @Test
    void C_8_needs_a_waiver_where_nobody_answers_for_it() {
        theScanIsFinal();
        plan.given(opened(), progress("begun", MARCH_1))
                .when(close(TODAY, List.of(SCAN)), by(VERA))
                .expectException(Refused.by(Rule.PRIMARY_PARTY_NOT_LINKED, "'nobody'", "'vera'"));
    }

    @Test
    void records_the_waiver_that_was_needed() {
        theScanIsFinal();
        plan.given(opened(), attached(), assignedTo("IT department", Optional.empty()))
                .when(close(TODAY, List.of(SCAN), Optional.of("Vera is not of IT")), by(VERA))
                .expectEvents(closedOn(TODAY, Optional.of("Vera is not of IT")));
    }

    @Test
    void shows_in_the_record_when_separation_of_duties_was_switched_off() {
        plan = new Plan(vault, new ClosingPolicy(false));
        theScanIsFinal();
        plan.given(inProgress())
                .andGiven(attached())
                .when(close(TODAY, List.of(SCAN)), by(OLIVE))
                .expectEvents(closedOn(TODAY, Optional.of(ClosingPolicy.SWITCHED_OFF)));
    }

    @Test
    void needs_no_waiver_from_anybody_else_when_separation_of_duties_was_switched_off() {
        plan = new Plan(vault, new ClosingPolicy(false));
        theScanIsFinal();
        plan.given(opened(), attached(), assignedTo("IT department", Optional.empty()))
                .when(close(TODAY, List.of(SCAN)), by(VERA))
                .expectEvents(closedOn(TODAY, Optional.empty()));
    }

    @Test
    void keeps_the_waiver_that_whoever_answers_for_it_gave_when_separation_of_duties_was_switched_off() {
        closesWithoutSeparation(OLIVE, Optional.of("I am alone here"));
    }

    @Test
    void keeps_a_waiver_of_anybody_else_when_separation_of_duties_was_switched_off() {
        closesWithoutSeparation(VERA, Optional.of("Olive is on leave"));
    }

    private void closesWithoutSeparation(AccountId actor, Optional<String> waiver) {
        plan = new Plan(vault, new ClosingPolicy(false));
        theScanIsFinal();
        plan.given(inProgress())
                .andGiven(attached())
                .when(close(TODAY, List.of(SCAN), waiver), by(actor))
                .expectEvents(closedOn(TODAY, waiver));
    }

    @Test
    void C_8_is_refused_to_the_same_account_however_it_is_written() {
        theScanIsFinal();
        plan.given(inProgress())
                .when(close(TODAY, List.of(SCAN)), by(new AccountId("OLIVE")))
                .expectException(Refused.by(Rule.CLOSED_BY_THE_PRIMARY_PARTY, "'OLIVE'"));
    }

    @Test
    void C_8_is_refused_to_who_handed_it_to_somebody_else_before_closing() {
        theScanIsFinal();
        plan.given(inProgress())
                .andGiven(assignedTo("Vera Validator", Optional.of(VERA)))
                .when(close(TODAY, List.of(SCAN)), by(OLIVE))
                .expectException(Refused.by(Rule.CLOSED_BY_THE_PRIMARY_PARTY, "'olive'", "did since the work began"));
    }

    @Test
    void C_8_is_refused_to_who_did_some_of_the_work() {
        theScanIsFinal();
        plan.given(inProgress())
                .andGiven(recordedBy(VERA, progress("configured", MARCH_1)))
                .when(close(TODAY, List.of(SCAN)), by(VERA))
                .expectException(Refused.by(Rule.CLOSED_BY_THE_PRIMARY_PARTY, "'vera'", "did some of the work"));
    }

    @Test
    void C_8_is_refused_to_whose_name_answers_for_it_though_no_account_does() {
        theScanIsFinal();
        plan.given(opened(), attached(), assignedTo("VERA", Optional.empty()))
                .when(close(TODAY, List.of(SCAN), Optional.of("I am another Vera")), by(VERA))
                .expectException(Refused.by(Rule.CLOSED_BY_THE_PRIMARY_PARTY, "'vera'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Vera Novak", "novak,  VERA", "vera"})
    void C_8_is_refused_to_whose_name_answered_for_it_since_the_work_began(String party) {
        theScanIsFinal();
        plan.given(opened(), attached(), assignedTo(party, Optional.empty()), assignedTo("Somebody", Optional.empty()))
                .when(close(TODAY, List.of(SCAN), Optional.of("That is another Vera")), by(VERA, "Vera Novak"))
                .expectNoEvents()
                .expectException(Refused.by(Rule.CLOSED_BY_THE_PRIMARY_PARTY, "'vera'", "'" + party + "'"));
    }

    @Test
    void C_8_needs_a_waiver_where_somebody_without_an_account_answered_for_it_since_the_work_began() {
        theScanIsFinal();
        plan.given(opened(), attached(), assignedTo("Somebody", Optional.empty()), assignedToOlive())
                .when(close(TODAY, List.of(SCAN)), by(VERA))
                .expectNoEvents()
                .expectException(Refused.by(Rule.PRIMARY_PARTY_NOT_LINKED, "'Somebody'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "I may", "--- !!! --- !!! ---"})
    void a_waiver_says_why(String waiver) {
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> close(TODAY, List.of(SCAN), Optional.of(waiver)))
                .withMessageContaining("gives no reason");
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new WaiveSeparation(ITEM, OLIVE, waiver));
    }

    @Test
    void the_checklist_says_to_whom_closing_would_be_refused() {
        assertThat(somebodyElse(new Actor(OLIVE, "Olive Ng")))
                .isEqualTo(new Check(
                        "Closed by somebody else: 'olive' answers for it, or did since the work began; somebody else has to"
                                + " close it, or to waive that",
                        false));
        assertThat(somebodyElse(new Actor(VERA, "Vera Novak")).met()).isTrue();
    }

    /** The last condition of an item that Olive answers for. */
    private Check somebodyElse(Actor who) {
        var state = new ItemState();
        Stream.of(opened(), assignedToOlive(), progress("begun", MARCH_1))
                .forEach(event -> state.evolve(event, Entered.of("maria", Ground.NOW)));
        var seen =
                new Offer.Seen(state, plan.ground.systems().known(ACME), new Named(Map.of()), List.of(), who.account());
        return new ClosingChecklist(new ClosingPolicy(true), Ground.ACCOUNTS, who)
                .of(seen)
                .getLast();
    }

    @Test
    void C_8_needs_a_waiver_where_the_account_behind_the_primary_party_is_none() {
        theScanIsFinal();
        plan.given(opened(), attached(), assignedTo("Somebody", Optional.of(new AccountId("nobody"))))
                .when(close(TODAY, List.of(SCAN)), by(VERA))
                .expectException(Refused.by(Rule.PRIMARY_PARTY_NOT_LINKED, "'Somebody'"));
    }

    @Test
    void C_8_succeeds_with_the_waiver_that_somebody_else_gave() {
        theScanIsFinal();
        plan.given(inProgress())
                .andGiven(attached(), new SeparationWaived(ITEM, OLIVE, "Nobody else is left"))
                .when(close(TODAY, List.of(SCAN)), by(OLIVE))
                .expectEvents(closedOn(TODAY, Optional.of("Nobody else is left")));
    }

    @Test
    void C_8_a_waiver_does_not_outlive_the_closing_that_it_was_given_for() {
        theScanIsFinal();
        plan.at(Ground.NOW)
                .andGiven(inProgress())
                .andGiven(attached(), new SeparationWaived(ITEM, OLIVE, "Nobody else is left"))
                .andGiven(closed(), reopened())
                .when(close(TODAY, List.of(SCAN)), by(OLIVE))
                .expectNoEvents()
                .expectException(Refused.by(Rule.CLOSED_BY_THE_PRIMARY_PARTY, "'olive'"));
    }

    @Test
    void a_waiver_is_given_by_somebody_else() {
        plan.given(inProgress())
                .when(new WaiveSeparation(ITEM, OLIVE, "Nobody else is left"), by(new AccountId("Olive")))
                .expectNoEvents()
                .expectException(Refused.by(Rule.WAIVED_BY_THE_SAME, "'Olive'", "'olive'"));
    }

    @Test
    void a_waiver_is_given_once() {
        var waiver = new SeparationWaived(ITEM, OLIVE, "Nobody else is left");
        plan.given(inProgress())
                .when(new WaiveSeparation(ITEM, OLIVE, "Nobody else is left"), by(VERA))
                .expectEvents(waiver);
    }

    private void theScanIsFinal() {
        plan.ground.recorded(scanOf(ACME, content), finalScanOf(ACME, content));
    }

    private static Object[] inProgress() {
        return new Object[] {opened(), assignedToOlive(), progress("begun", MARCH_1)};
    }

    private EvidenceAttached attached() {
        return new EvidenceAttached(ITEM, SCAN, "scan.pdf", content, "");
    }

    private static CloseWithEvidence close(LocalDate completedOn, List<EvidenceId> evidence) {
        return close(completedOn, evidence, Optional.empty());
    }

    private static CloseWithEvidence close(LocalDate completedOn, List<EvidenceId> evidence, Optional<String> waiver) {
        return new CloseWithEvidence(ITEM, completedOn, "TLS 1.0 is off", "none", "1.1", evidence, waiver);
    }

    private ItemClosed closedOn(LocalDate day, Optional<String> waiver) {
        return new ItemClosed(
                ITEM, day, "TLS 1.0 is off", "none", "1.1", List.of(new VerifiedEvidence(SCAN, content)), waiver);
    }
}
