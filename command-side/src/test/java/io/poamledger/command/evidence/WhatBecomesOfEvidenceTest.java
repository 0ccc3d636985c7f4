package io.poamledger.command.evidence;

import static io.poamledger.commandtest.CmmcStory.today;
import static io.poamledger.events.assessment.FindingState.MET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.poamledger.command.Command;
import io.poamledger.command.Rule;
import io.poamledger.command.dispatch.NothingThere;
import io.poamledger.command.dispatch.Receipt;
import io.poamledger.command.evidence.reference.ReferenceEvidence;
import io.poamledger.command.evidence.reference.RehashReference;
import io.poamledger.command.evidence.retention.DisposeEvidence;
import io.poamledger.command.evidence.retention.PlaceHold;
import io.poamledger.command.evidence.retention.ReleaseHold;
import io.poamledger.command.item.ending.CloseWithEvidence;
import io.poamledger.command.item.work.RecordProgress;
import io.poamledger.command.status.representation.SubmitAffirmation;
import io.poamledger.commandtest.CmmcStory;
import io.poamledger.commandtest.CommandNode;
import io.poamledger.commandtest.Refusal;
import io.poamledger.events.Sha256;
import io.poamledger.events.SystemId;
import io.poamledger.events.assessment.AssessmentPurpose;
import io.poamledger.events.assessment.RequirementFindingRecorded;
import io.poamledger.events.evidence.EvidenceDisposed;
import io.poamledger.events.evidence.EvidenceEvent;
import io.poamledger.events.evidence.EvidenceFinalised;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.evidence.EvidenceReferenced;
import io.poamledger.events.evidence.EvidenceSuperseded;
import io.poamledger.events.evidence.EvidenceVerified;
import io.poamledger.events.evidence.HoldPlaced;
import io.poamledger.events.evidence.HoldReleased;
import io.poamledger.events.evidence.ReferenceRehashed;
import io.poamledger.events.evidence.ReferencedEvidence;
import io.poamledger.events.evidence.Rehashing;
import io.poamledger.events.item.EvidenceAttached;
import io.poamledger.events.item.ItemClosed;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.status.AffirmationSubmitted;
import io.poamledger.events.status.StatusId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Artifacts that are kept elsewhere, superseded, held and disposed of; and what still may rest on them. */
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class WhatBecomesOfEvidenceTest {

    private static final String STATED = "ab".repeat(32);
    private static final String OTHER = "cd".repeat(32);
    private static final String WITH = "sha256sum";

    @TempDir
    static Path folder;

    private CommandNode node;
    private CmmcStory story;
    private SystemId system;

    @BeforeAll
    void begin() {
        node = new CommandNode(folder);
    }

    @AfterAll
    void end() {
        node.close();
    }

    @BeforeEach
    void another_system() {
        system = new SystemId("s" + UUID.randomUUID().toString().substring(0, 8));
        node.register(system);
        story = new CmmcStory(node, system);
    }

    @Test
    void what_is_kept_elsewhere_is_stated_by_a_person_and_attached_at_once() {
        var item = story.plans("3.1.9", today().plusDays(30));
        var scan = referred(refer(Optional.of(item), today(), true));
        assertThat(events(scan))
                .containsExactly(
                        new EvidenceReferenced(
                                scan,
                                system,
                                "scan.pdf",
                                "the enclave",
                                new Sha256(STATED),
                                WITH,
                                today(),
                                "Ada Byron",
                                "Scan of both gateways",
                                Optional.empty()),
                        new EvidenceFinalised(scan, system, new Sha256(STATED)));
        assertThat(story.last(item, EvidenceAttached.class))
                .isEqualTo(new EvidenceAttached(item, scan, "scan.pdf", new Sha256(STATED), "Scan of both gateways"));
    }

    @Test
    void the_same_reference_again_is_the_same_artifact_and_may_be_attached_to_another_item() {
        var scan = referred(refer(Optional.empty(), today(), false));
        assertThat(story.send(refer(Optional.empty(), today(), false)).changed())
                .isFalse();
        var item = story.plans("3.1.9", today().plusDays(30));
        story.send(refer(Optional.of(item), today(), false));
        assertThat(story.last(item, EvidenceAttached.class).evidenceId()).isEqualTo(scan);
        refused(refer(Optional.empty(), today().minusDays(1), false), Rule.EVIDENCE_EXISTS, "state there");
        assertThat(events(scan)).hasSize(1);
    }

    @Test
    void a_reference_is_not_of_tomorrow_and_not_for_an_item_of_another_system() {
        refused(refer(Optional.empty(), today().plusDays(1), true), Rule.EVIDENCE_DATED_IN_THE_FUTURE, "hashed");
        refused(
                refer(Optional.of(new PoamItemId(new SystemId("elsewhere"), 1)), today(), true),
                Rule.ITEM_OF_ANOTHER_SYSTEM,
                "elsewhere/1");
        var scan = referred(refer(Optional.empty(), today(), true));
        refused(rehash(scan, STATED, today().plusDays(1)), Rule.EVIDENCE_DATED_IN_THE_FUTURE, "hashed");
        refused(rehash(story.proof, STATED, today()), Rule.EVIDENCE_KEPT_HERE, "is kept here");
        refused(new VerifyEvidence(scan, system), Rule.EVIDENCE_KEPT_ELSEWHERE, "the enclave");
    }

    @Test
    void C_8_an_item_is_closed_with_what_was_hashed_elsewhere_thirty_days_ago_and_not_with_what_was_before() {
        var item = begun();
        var scan = referred(refer(Optional.empty(), today().minusDays(31), true));
        refused(closing(item, scan), Rule.REHASHED_TOO_LONG_AGO, String.valueOf(today().minusDays(31)));
        story.send(rehash(scan, STATED, today().minusDays(30)));
        node.sendAs("vera", closing(item, scan));
        var closed = story.last(item, ItemClosed.class);
        assertThat(closed.evidence()).isEmpty();
        assertThat(closed.referenced())
                .containsExactly(new ReferencedEvidence(scan, new Sha256(STATED), today().minusDays(30)));
        assertThat(node.sendAs("vera", closing(item, scan)).changed()).isFalse();
    }

    @Test
    void H_4_nothing_rests_on_what_was_found_to_be_another_elsewhere() {
        var item = begun();
        var scan = referred(refer(Optional.empty(), today(), true));
        story.send(rehash(scan, OTHER, today()));
        refused(closing(item, scan), Rule.EVIDENCE_BYTES_CHANGED, OTHER);
        story.send(rehash(scan, STATED, today().minusDays(1)));
        refused(closing(item, scan), Rule.EVIDENCE_BYTES_CHANGED, OTHER);
        assertThat(story.last(scan, ReferenceRehashed.class).hashedOn()).isEqualTo(today().minusDays(1));
    }

    @Test
    void S_4_a_draft_kept_elsewhere_supports_no_finding_and_a_final_one_is_told_apart() {
        var assessment = story.start(AssessmentPurpose.STATUS, today());
        var scan = referred(refer(Optional.empty(), today(), false));
        Refusal.of(() -> story.finds(assessment, "3.1.1", MET, scan)).by(Rule.FINDING_NOT_ALLOWED);
        story.send(new FinaliseEvidence(scan, system));
        story.finds(assessment, "3.1.1", MET, scan, story.proof);
        var finding = story.last(assessment, RequirementFindingRecorded.class);
        assertThat(finding.evidence()).extracting("evidenceId").containsExactly(story.proof);
        assertThat(finding.referenced()).extracting("evidenceId").containsExactly(scan);
    }

    @Test
    void C_9_nothing_new_rests_on_what_is_superseded_and_neither_two_supersede_each_other() {
        var item = begun();
        var newer = story.draft("newer of " + system);
        story.send(new FinaliseEvidence(newer, system));
        var superseding = new SupersedeEvidence(story.proof, system, newer, "a newer scan");
        story.send(superseding);
        assertThat(events(story.proof))
                .last()
                .isEqualTo(new EvidenceSuperseded(story.proof, system, newer, "a newer scan"));
        assertThat(story.send(superseding).changed()).isFalse();
        refused(closing(item, story.proof), Rule.EVIDENCE_IS_SUPERSEDED, newer.toString());
        refused(
                new SupersedeEvidence(newer, system, story.proof, "back"),
                Rule.NO_SUCCESSOR_OF_EVIDENCE,
                "is superseded by");
        refused(new SupersedeEvidence(newer, system, newer, "itself"), Rule.NO_SUCCESSOR_OF_EVIDENCE, "itself");
        refused(
                new SupersedeEvidence(story.proof, system, story.draft("third"), "again"),
                Rule.EVIDENCE_IS_SUPERSEDED,
                "already");
    }

    @Test
    void H_4_verifying_tells_what_it_found_and_takes_nothing_over() {
        story.send(new VerifyEvidence(story.proof, system));
        story.send(new VerifyEvidence(story.proof, system));
        assertThat(events(story.proof).stream().filter(EvidenceVerified.class::isInstance))
                .hasSize(2)
                .containsOnly(new EvidenceVerified(story.proof, system, Rehashing.MATCH));
    }

    @Test
    void H_1_what_no_status_stands_on_is_kept() {
        refused(new DisposeEvidence(story.proof, system, "old"), Rule.EVIDENCE_IS_KEPT, "No status date");
    }

    @Test
    void H_1_it_is_kept_for_six_years_and_then_as_long_as_a_hold_is_on_it() {
        var statusDate = today().minusYears(6).minusDays(1);
        story.isFinal(story.assessed(statusDate, Map.of()), statusDate);
        story.send(new PlaceHold(story.proof, system, "claim 3"));
        assertThat(story.send(new PlaceHold(story.proof, system, "claim 3")).changed())
                .isFalse();
        story.send(new PlaceHold(story.proof, system, "audit 7"));
        refused(new DisposeEvidence(story.proof, system, "old"), Rule.EVIDENCE_IS_KEPT, "claim 3");
        refused(new ReleaseHold(story.proof, system, 3, "none such"), Rule.NO_SUCH_HOLD, "3");
        story.send(new ReleaseHold(story.proof, system, 1, "settled"));
        assertThat(story.send(new ReleaseHold(story.proof, system, 1, "settled"))
                        .changed())
                .isFalse();
        refused(new DisposeEvidence(story.proof, system, "old"), Rule.EVIDENCE_IS_KEPT, "audit 7");
        story.send(new ReleaseHold(story.proof, system, 2, "passed"));
        story.send(new DisposeEvidence(story.proof, system, "old"));
        assertThat(events(story.proof))
                .contains(
                        new HoldPlaced(story.proof, system, 2, "audit 7"),
                        new HoldReleased(story.proof, system, 2, "passed"))
                .last()
                .isEqualTo(new EvidenceDisposed(story.proof, system, statusDate.plusYears(6), "old"));
        assertThat(story.send(new DisposeEvidence(story.proof, system, "again")).changed())
                .isFalse();
    }

    @Test
    void H_1_a_draft_may_be_disposed_of_unless_a_hold_is_on_it_and_not_once_it_is_final() {
        var draft = story.draft("sketch");
        story.send(new PlaceHold(draft, system, "claim 3"));
        refused(new DisposeEvidence(draft, system, "not needed"), Rule.EVIDENCE_IS_KEPT, "claim 3");
        story.send(new ReleaseHold(draft, system, 1, "settled"));
        story.send(new DisposeEvidence(draft, system, "not needed"));
        assertThat(events(draft)).last().isEqualTo(new EvidenceDisposed(draft, system, today(), "not needed"));
        refused(new FinaliseEvidence(draft, system), Rule.EVIDENCE_IS_DISPOSED, "disposed of");

        var other = story.draft("policy");
        story.send(new FinaliseEvidence(other, system));
        refused(new DisposeEvidence(other, system, "not needed"), Rule.EVIDENCE_IS_KEPT, "No status date");
    }

    @Test
    void H_1_disposal_on_the_last_day_is_refused() {
        var statusDate = today().minusYears(6);
        story.isFinal(story.assessed(statusDate, Map.of()), statusDate);
        refused(
                new DisposeEvidence(story.proof, system, "old"),
                Rule.EVIDENCE_IS_KEPT,
                "kept through " + statusDate.plusYears(6));
    }

    @Test
    void H_1_nothing_rests_on_or_is_done_to_what_was_disposed_of() {
        var statusDate = today().minusYears(7);
        story.isFinal(story.assessed(statusDate, Map.of()), statusDate);
        story.send(new DisposeEvidence(story.proof, system, "old"));
        refused(closing(begun(), story.proof), Rule.EVIDENCE_IS_DISPOSED, "disposed of");
        refused(new PlaceHold(story.proof, system, "too late"), Rule.EVIDENCE_IS_DISPOSED, "disposed of");
        refused(new VerifyEvidence(story.proof, system), Rule.EVIDENCE_IS_DISPOSED, "disposed of");
        refused(
                new SupersedeEvidence(story.proof, system, story.draft("new"), "so"),
                Rule.EVIDENCE_IS_DISPOSED,
                "disposed of");
    }

    @Test
    void it_is_not_there_for_those_who_name_another_system() {
        var other = new SystemId("o" + UUID.randomUUID().toString().substring(0, 8));
        node.register(other);
        for (Command command : List.<Command>of(
                new VerifyEvidence(story.proof, other),
                new PlaceHold(story.proof, other, "why"),
                new ReleaseHold(story.proof, other, 1, "why"),
                new DisposeEvidence(story.proof, other, "why"),
                new SupersedeEvidence(story.proof, other, story.proof, "why"),
                rehash(other, story.proof))) {
            assertThatThrownBy(() -> story.send(command)).isInstanceOf(NothingThere.class);
        }
    }

    @Test
    void H_3_an_affirmation_is_bound_to_what_became_of_each_artifact() {
        var first = affirmed();
        assertThat(affirmed().manifest()).isEqualTo(first.manifest());
        var scan = referred(refer(Optional.empty(), today().minusDays(1), true));
        var referenced = affirmed();
        assertThat(referenced.artifacts()).isEqualTo(first.artifacts() + 1);
        story.send(rehash(scan, STATED, today()));
        var rehashed = affirmed();
        assertThat(rehashed.artifacts()).isEqualTo(referenced.artifacts());
        assertThat(rehashed.manifest()).isNotEqualTo(referenced.manifest());
        story.send(new SupersedeEvidence(story.proof, system, scan, "elsewhere now"));
        assertThat(affirmed().manifest()).isNotEqualTo(rehashed.manifest());
    }

    private AffirmationSubmitted affirmed() {
        node.sendAs(
                "ann",
                new SubmitAffirmation(
                        system,
                        "Ann",
                        "CEO",
                        "ann@acme.example",
                        "Acme has implemented and will maintain them.",
                        today()));
        return story.last(new StatusId(system), AffirmationSubmitted.class);
    }

    private EvidenceId referred(ReferenceEvidence command) {
        return new EvidenceId(UUID.fromString(story.send(command).id("evidenceId")));
    }

    private ReferenceEvidence refer(Optional<PoamItemId> item, LocalDate hashedOn, boolean isFinal) {
        return new ReferenceEvidence(
                system,
                item,
                "scan.pdf",
                "the enclave",
                STATED.toUpperCase(Locale.ROOT),
                WITH,
                hashedOn,
                "Ada Byron",
                "Scan of both gateways",
                Optional.empty(),
                isFinal);
    }

    private RehashReference rehash(EvidenceId scan, String found, LocalDate on) {
        return new RehashReference(scan, system, found, WITH, on, "Ada Byron");
    }

    private static RehashReference rehash(SystemId other, EvidenceId scan) {
        return new RehashReference(scan, other, STATED, WITH, today(), "Ada Byron");
    }

    private PoamItemId begun() {
        var item = story.plans("3.1.9", today().plusDays(30));
        story.send(new RecordProgress(item, "done", Optional.empty(), Optional.of("Olive")));
        return item;
    }

    private static CloseWithEvidence closing(PoamItemId item, EvidenceId artifact) {
        return new CloseWithEvidence(
                item, today(), "done", "none", "1.1", List.of(artifact), Optional.of("nobody else"));
    }

    private Refusal refused(Command command, Rule rule, String words) {
        return Refusal.of(() -> sent(command)).by(rule, words);
    }

    private Receipt sent(Command command) {
        return command instanceof CloseWithEvidence ? node.sendAs("vera", command) : story.send(command);
    }

    private List<EvidenceEvent> events(EvidenceId artifact) {
        return story.events(artifact).map(EvidenceEvent.class::cast).toList();
    }
}
