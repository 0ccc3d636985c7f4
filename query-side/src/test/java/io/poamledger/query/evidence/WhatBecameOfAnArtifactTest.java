package io.poamledger.query.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.events.LedgerEvent;
import io.poamledger.events.Sha256;
import io.poamledger.events.assessment.AssessmentId;
import io.poamledger.events.assessment.FindingState;
import io.poamledger.events.assessment.RequirementFindingRecorded;
import io.poamledger.events.evidence.EvidenceDisposed;
import io.poamledger.events.evidence.EvidenceFinalised;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.evidence.EvidencePreserved;
import io.poamledger.events.evidence.EvidenceReferenced;
import io.poamledger.events.evidence.EvidenceSuperseded;
import io.poamledger.events.evidence.EvidenceVerified;
import io.poamledger.events.evidence.HoldPlaced;
import io.poamledger.events.evidence.HoldReleased;
import io.poamledger.events.evidence.ReferenceRehashed;
import io.poamledger.events.evidence.ReferencedEvidence;
import io.poamledger.events.evidence.Rehashing;
import io.poamledger.events.evidence.VerifiedEvidence;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.organisation.Role;
import io.poamledger.events.status.CmmcStatus;
import io.poamledger.events.status.FinalStatusGranted;
import io.poamledger.query.QuerySideForTests;
import io.poamledger.query.SampleHistory.Happened;
import io.poamledger.query.Told;
import io.poamledger.query.cmmc.Assessed;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asked of a server that was told the life of three artifacts. */
@SuppressWarnings("NullAway.Init") // opened before each test
class WhatBecameOfAnArtifactTest {

    private static final EvidenceId POLICY = new EvidenceId(new UUID(1, 1));
    private static final EvidenceId SCAN = new EvidenceId(new UUID(1, 2));
    private static final EvidenceId NOTE = new EvidenceId(new UUID(1, 3));
    private static final Sha256 HERE = new Sha256("2c".repeat(32));
    private static final Sha256 STATED = new Sha256("ab".repeat(32));
    private static final LocalDate DAY = LocalDate.parse("2026-03-26");

    private QuerySideForTests server;

    @BeforeEach
    void three_artifacts(@TempDir Path folder) {
        server = QuerySideForTests.on(folder, "2026-05-01T12:00:00Z");
        server.signedInAs(Role.COMPLIANCE_MANAGER);
        recordedOn(
                "2026-04-01T12:00:00Z",
                Told.registered(Told.ACME, "ACME", "UTC"),
                preserved(POLICY, "policy.pdf"),
                preserved(NOTE, "note.txt"),
                new EvidenceReferenced(
                        SCAN,
                        Told.ACME,
                        "scan.pdf",
                        "the enclave",
                        STATED,
                        "sha256sum",
                        DAY,
                        "Ada Byron",
                        "of both gateways",
                        Optional.empty()),
                new EvidenceFinalised(SCAN, Told.ACME, STATED));
    }

    private void recordedOn(String at, LedgerEvent... events) {
        server.record(Stream.of(events)
                .map(event -> new Happened(Instant.parse(at), event))
                .toList());
    }

    @AfterEach
    void close() {
        server.close();
    }

    private static EvidencePreserved preserved(EvidenceId id, String name) {
        return new EvidencePreserved(id, Told.ACME, name, "application/pdf", HERE, 12, "so", Optional.empty());
    }

    private String text(String address, int status) {
        try {
            var answer = server.web().perform(get(address)).andReturn().getResponse();
            assertThat(answer.getStatus()).as(address).isEqualTo(status);
            return answer.getContentAsString();
        } catch (Exception e) {
            throw new IllegalStateException(address, e);
        }
    }

    private JsonNode artifact(EvidenceId id) {
        return JsonMapper.shared().readTree(text("/api/evidence/" + id, 200));
    }

    private List<String> listed(String asked) {
        return JsonMapper.shared()
                .readTree(text("/api/evidence?" + asked, 200))
                .path("artifacts")
                .valueStream()
                .map(one -> one.path("fileName").asString())
                .toList();
    }

    @Test
    void what_is_kept_elsewhere_is_marked_wherever_it_is_shown_and_never_handed_out() {
        var there = artifact(SCAN).at("/custody/elsewhere");
        assertThat(there.path("place").asString()).isEqualTo("the enclave");
        assertThat(there.path("hashedOn").asString()).isEqualTo(DAY.toString());
        assertThat(artifact(SCAN).path("finalForm").asBoolean()).isTrue();
        assertThat(listed("mark=kept_elsewhere")).containsExactly("scan.pdf");
        assertThat(listed("mark=kept_here")).containsExactly("note.txt", "policy.pdf");
        assertThat(text("/evidence", 200)).contains("kept elsewhere, not seen by us");
        assertThat(text("/evidence/" + SCAN, 200))
                .contains("kept elsewhere, not seen by us", "the enclave", "Ada Byron");
        assertThat(text("/api/evidence/" + SCAN + "/content", 404)).contains("kept in the enclave");
    }

    @Test
    void what_was_found_elsewhere_last_counts_by_its_day() {
        var other = new Sha256("cd".repeat(32));
        server.record(
                new ReferenceRehashed(SCAN, Told.ACME, other, "sha256sum", DAY.plusDays(3), "Ada"),
                new ReferenceRehashed(SCAN, Told.ACME, STATED, "sha256sum", DAY.plusDays(2), "Ada"));
        assertThat(artifact(SCAN).at("/custody/elsewhere/found").asString()).isEqualTo(other.hex());
        assertThat(listed("mark=changed")).containsExactly("scan.pdf");
        assertThat(text("/evidence/" + SCAN, 200)).contains("Found then", other.hex());
    }

    @Test
    void verifying_and_superseding_are_told_with_what_stands_in_its_place() {
        server.record(
                new EvidenceVerified(POLICY, Told.ACME, Rehashing.MISSING),
                new EvidenceSuperseded(NOTE, Told.ACME, SCAN, "a better one"));
        assertThat(listed("mark=changed")).containsExactly("policy.pdf");
        assertThat(listed("mark=superseded")).containsExactly("note.txt");
        assertThat(text("/evidence/" + NOTE, 200)).contains("superseded", "/evidence/" + SCAN, "a better one");
        server.record(new EvidenceVerified(POLICY, Told.ACME, Rehashing.MATCH));
        assertThat(listed("mark=changed")).isEmpty();
        assertThat(artifact(POLICY)
                        .path("said")
                        .valueStream()
                        .map(one -> one.path("words").asString()))
                .first()
                .isEqualTo("Every byte was read: they are those that were preserved.");
    }

    @Test
    void H_1_it_is_kept_for_six_years_from_the_status_that_names_it_and_while_it_is_held() {
        assertThat(text("/evidence/" + POLICY, 200)).contains("It is a draft").doesNotContain("No status that");
        server.record(new EvidenceFinalised(POLICY, Told.ACME, HERE));
        assertThat(artifact(POLICY).path("keptThrough").isNull()).isTrue();
        assertThat(text("/evidence/" + POLICY, 200)).contains("No status that it stands behind");
        server.record(Assessed.started(new AssessmentId(Told.ACME, 1), DAY.toString()));
        var requirements = Catalogue.inForce().requirements();
        server.record(
                found(requirements.getFirst().id(), List.of(new VerifiedEvidence(POLICY, HERE)), List.of()),
                found(requirements.getLast().id(), List.of(), List.of(new ReferencedEvidence(SCAN, STATED, DAY))),
                Assessed.completed(new AssessmentId(Told.ACME, 1), DAY.toString()),
                new FinalStatusGranted(
                        Told.ACME,
                        CmmcStatus.FINAL_LEVEL_2_SELF,
                        new AssessmentId(Told.ACME, 1),
                        DAY,
                        110,
                        Assessed.BASIS),
                new HoldPlaced(POLICY, Told.ACME, 1, "claim 3"));
        assertThat(artifact(POLICY).path("keptThrough").asString()).isEqualTo("2032-03-26");
        assertThat(artifact(SCAN).path("keptThrough").asString()).isEqualTo("2032-03-26");
        assertThat(listed("mark=on_hold")).containsExactly("policy.pdf");
        assertThat(text("/evidence/" + POLICY, 200)).contains("Hold 1", "claim 3", "2032-03-26");
        server.record(new HoldReleased(POLICY, Told.ACME, 1, "settled"));
        assertThat(listed("mark=on_hold")).isEmpty();
    }

    private static RequirementFindingRecorded found(
            RequirementId requirement, List<VerifiedEvidence> kept, List<ReferencedEvidence> referenced) {
        return new RequirementFindingRecorded(
                new AssessmentId(Told.ACME, 1),
                requirement,
                Optional.empty(),
                FindingState.MET,
                Optional.of(FindingState.MET),
                "",
                kept,
                false,
                referenced);
    }

    @Test
    void H_1_what_was_disposed_of_is_told_as_that_and_never_as_missing() {
        server.record(new EvidenceDisposed(POLICY, Told.ACME, DAY, "its time is over"));
        assertThat(listed("mark=disposed")).containsExactly("policy.pdf");
        assertThat(listed("mark=kept_here")).containsExactly("note.txt");
        assertThat(text("/api/evidence/" + POLICY + "/content", 410))
                .contains("disposed of")
                .doesNotContain("lost");
        assertThat(text("/evidence/" + POLICY, 200))
                .contains("Disposed of", "its time is over")
                .doesNotContain("/content");
    }

    @Test
    void an_artifact_is_shown_as_it_was_at_a_moment() {
        recordedOn("2026-04-10T12:00:00Z", new EvidenceSuperseded(NOTE, Told.ACME, POLICY, "a better one"));
        recordedOn("2026-04-20T12:00:00Z", new EvidenceDisposed(NOTE, Told.ACME, DAY, "its time is over"));
        assertThat(text("/evidence/" + NOTE + "?asOf=2026-04-05", 200)).doesNotContain("superseded", "Disposed of");
        assertThat(text("/evidence/" + NOTE + "?asOf=2026-04-15", 200))
                .contains("superseded")
                .doesNotContain("Disposed of");
        assertThat(listed("asOf=2026-04-15&mark=superseded")).containsExactly("note.txt");
        assertThat(listed("asOf=2026-04-05&mark=superseded")).isEmpty();
        assertThat(text("/evidence/" + NOTE, 200)).contains("superseded", "Disposed of");
        text("/evidence/" + NOTE + "?asOf=2020-01-01", 404);
    }

    @Test
    void a_text_finds_names_descriptions_and_digests() {
        assertThat(listed("q=SCAN")).containsExactly("scan.pdf");
        assertThat(listed("q=gateways")).containsExactly("scan.pdf");
        assertThat(listed("q=" + STATED.hex().substring(0, 12))).containsExactly("scan.pdf");
        assertThat(listed("q=nowhere")).isEmpty();
    }
}
