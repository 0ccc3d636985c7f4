package io.poamledger.cmmc.retention;

import static io.poamledger.cmmc.Given.PACK;
import static io.poamledger.cmmc.Given.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.poamledger.cmmc.clock.StatusAnchor;
import io.poamledger.cmmc.pack.Packs;
import io.poamledger.cmmc.pack.Reason;
import io.poamledger.events.SystemId;
import io.poamledger.events.assessment.AssessmentId;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.status.CloseoutFinalised;
import io.poamledger.events.status.CmmcStatus;
import io.poamledger.events.status.ConditionalStatusGranted;
import io.poamledger.events.status.ConditionalStatusTerminated;
import io.poamledger.events.status.FinalStatusGranted;
import io.poamledger.events.status.StatusEvent;
import io.poamledger.events.status.StatusOverridden;
import io.poamledger.events.verdict.DecisionBasis;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeepingEvidenceTest {

    private static final Retention RETENTION = new Retention(PACK);
    private static final SystemId ACME = new SystemId("acme");
    private static final EvidenceId POLICY = new EvidenceId(new UUID(1, 1));
    private static final EvidenceId SCAN = new EvidenceId(new UUID(1, 2));
    private static final EvidenceId NOTE = new EvidenceId(new UUID(1, 3));
    private static final DecisionBasis BASIS = new DecisionBasis(1, List.of(), PACK.reference());
    private static final String HASH = "AB".repeat(32);
    private static final String OTHER = "CD".repeat(32);

    @Test
    void H_1_artifacts_are_kept_through_the_sixth_anniversary() {
        var anchor = StatusAnchor.of(Optional.empty(), day("2028-02-29"), PACK);
        assertThat(RETENTION.keptThrough(anchor)).isEqualTo(day("2034-02-28"));
        assertThat(RETENTION.disposalRefusals(List.of(anchor), List.of(), day("2034-02-28")))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.rule()).isEqualTo("H-1");
                    assertThat(reason.required()).isEqualTo("after 2034-02-28");
                });
        assertThat(RETENTION.disposalRefusals(List.of(anchor), List.of(), day("2034-03-01")))
                .isEmpty();
    }

    @Test
    void H_1_the_later_reading_of_the_status_date_and_the_last_of_several_statuses_count() {
        var closedOut = StatusAnchor.of(Optional.of(day("2026-03-26")), day("2026-09-20"), PACK);
        var later = StatusAnchor.of(Optional.empty(), day("2029-01-01"), PACK);
        assertThat(RETENTION.keptThrough(closedOut)).isEqualTo(day("2032-09-20"));
        assertThat(RETENTION.disposalRefusals(List.of(later, closedOut), List.of(), day("2033-01-01")))
                .hasSize(1);
    }

    @Test
    void H_1_a_hold_and_a_missing_status_date_keep_it_too() {
        var anchor = StatusAnchor.of(Optional.empty(), day("2020-01-01"), PACK);
        assertThat(RETENTION.disposalRefusals(List.of(anchor), List.of("audit 7", "claim 3"), day("2030-01-01")))
                .hasSize(2);
        assertThat(RETENTION.disposalRefusals(List.of(), List.of(), day("2099-01-01")))
                .hasSize(1);
    }

    @Test
    void H_1_nothing_but_a_hold_keeps_a_draft() {
        assertThat(RETENTION.draftDisposalRefusals(List.of())).isEmpty();
        assertThat(RETENTION.draftDisposalRefusals(List.of("audit 7", "claim 3")))
                .extracting(Reason::sentence)
                .containsExactly("It is held: audit 7.", "It is held: claim 3.");
    }

    @Test
    void H_1_an_artifact_is_kept_for_every_status_whose_findings_name_it() {
        var statuses = statuses(finalOn("2026-01-10", 1), finalOn("2029-01-09", 2), finalOn("2032-01-08", 3));
        assertThat(keptThrough(POLICY, "2025-12-01", statuses)).contains(day("2035-01-09"));
        assertThat(keptThrough(SCAN, "2025-12-01", statuses)).contains(day("2038-01-08"));
    }

    @Test
    void H_1_what_nobody_named_is_kept_for_the_next_status_after_it_came() {
        var statuses = statuses(finalOn("2026-01-10", 1), finalOn("2029-01-09", 2), finalOn("2032-01-08", 3));
        assertThat(keptThrough(NOTE, "2026-01-10", statuses)).contains(day("2032-01-10"));
        assertThat(keptThrough(NOTE, "2026-01-11", statuses)).contains(day("2035-01-09"));
        assertThat(keptThrough(NOTE, "2032-01-09", statuses)).isEmpty();
        assertThat(keptThrough(NOTE, "2026-01-10", List.of())).isEmpty();
    }

    @Test
    void H_1_what_a_closeout_looked_at_and_what_it_follows_are_kept_from_the_later_day() {
        var statuses = statuses(
                new ConditionalStatusGranted(
                        ACME,
                        CmmcStatus.CONDITIONAL_LEVEL_2_SELF,
                        assessment(1),
                        day("2026-03-26"),
                        100,
                        List.of(),
                        BASIS),
                new CloseoutFinalised(
                        ACME,
                        CmmcStatus.FINAL_LEVEL_2_SELF,
                        assessment(3),
                        day("2026-09-20"),
                        day("2026-03-26"),
                        day("2026-09-20"),
                        "",
                        false,
                        false,
                        false,
                        BASIS));
        assertThat(statuses).hasSize(1);
        assertThat(keptThrough(POLICY, "2026-01-01", statuses)).contains(day("2032-09-20"));
        assertThat(keptThrough(SCAN, "2026-09-01", statuses)).contains(day("2032-09-20"));
        assertThat(keptThrough(NOTE, "2026-09-01", statuses)).contains(day("2032-09-20"));
        assertThat(keptThrough(NOTE, "2026-09-21", statuses)).isEmpty();
    }

    @Test
    void H_1_a_closeout_that_ended_the_status_counts_as_one_that_made_it_final_does_and_what_was_said_of_it_does_not() {
        var statuses = statuses(
                new ConditionalStatusGranted(
                        ACME,
                        CmmcStatus.CONDITIONAL_LEVEL_2_SELF,
                        assessment(1),
                        day("2026-03-26"),
                        100,
                        List.of(),
                        BASIS),
                new StatusOverridden(ACME, CmmcStatus.CONDITIONAL_LEVEL_2_SELF, day("2026-12-31"), "R-1", "looked at"),
                new ConditionalStatusTerminated(
                        ACME, assessment(3), day("2026-09-20"), "", List.of(), false, false, BASIS));
        assertThat(statuses).hasSize(1);
        assertThat(keptThrough(SCAN, "2026-09-01", statuses)).contains(day("2032-09-20"));
    }

    @Test
    void H_1_a_closeout_of_nothing_keeps_nothing() {
        assertThat(statuses(new ConditionalStatusTerminated(
                        ACME, assessment(3), day("2026-09-20"), "", List.of(), false, false, BASIS)))
                .isEmpty();
    }

    /** Assessments 1 and 2 name the policy, 3 the scan; nobody names the note. */
    private static List<RestingStatus> statuses(StatusEvent... events) {
        return RestingStatus.of(List.of(events), id -> Set.of(id.number() == 3 ? SCAN : POLICY), Packs.shipped());
    }

    private static Optional<LocalDate> keptThrough(EvidenceId artifact, String cameOn, List<RestingStatus> statuses) {
        return RETENTION.keptThrough(RestingStatus.of(artifact, day(cameOn), statuses));
    }

    private static FinalStatusGranted finalOn(String day, int number) {
        return new FinalStatusGranted(ACME, CmmcStatus.FINAL_LEVEL_2_SELF, assessment(number), day(day), 110, BASIS);
    }

    private static AssessmentId assessment(int number) {
        return new AssessmentId(ACME, number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SHA-256", "sha256", "SHA-512", "sha3-384", "SHA_384", "SHA3-256"})
    void H_2_approved_algorithms_are_taken(String algorithm) {
        assertThat(new DigestRules(PACK).refusal(algorithm)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MD5", "SHA-1", "sha1", "CRC32", "SHA-224", ""})
    void H_2_others_are_refused_and_the_list_is_a_default(String algorithm) {
        assertThat(new DigestRules(PACK).refusal(algorithm)).hasValueSatisfying(reason -> {
            assertThat(reason.rule()).isEqualTo("H-2");
            assertThat(reason.citation().configurationDefault()).isTrue();
        });
    }

    @Test
    void H_3_the_manifest_has_algorithm_upper_case_digest_and_path_sorted() {
        var manifest =
                new Manifest(List.of(entry(OTHER.toLowerCase(Locale.ROOT), "b\\plan.pdf"), entry(HASH, "a\\log.txt")));
        assertThat(manifest.written())
                .isEqualTo("SHA256  " + HASH + "  a\\log.txt\r\nSHA256  " + OTHER + "  b\\plan.pdf\r\n");
        assertThat(Manifest.read(manifest.written()).comparedWith(manifest).intact())
                .isTrue();
        assertThat(Manifest.hashWritten("SHA256", "ab")).isEqualTo("SHA256  AB  CMMCAssessmentArtifacts.log\r\n");
        assertThat(Manifest.FILE).isEqualTo("CMMCAssessmentArtifacts.log");
        assertThat(Manifest.HASH_FILE).isEqualTo("CMMCAssessmentLogHash.log");
    }

    @Test
    void H_3_a_manifest_is_read_with_its_heading_and_names_with_spaces() {
        var text = "\nAlgorithm       Hash      Path\n---------       ----      ----\nSHA256  " + HASH
                + "  C:\\Evidence\\Access control policy.pdf  \n\n";
        assertThat(Manifest.read(text).entries())
                .containsExactly(entry(HASH, "C:\\Evidence\\Access control policy.pdf"));
        assertThatThrownBy(() -> Manifest.read("SHA256  " + HASH + "  a\nnonsense"))
                .hasMessageContaining("Line 2")
                .hasMessageContaining("nonsense");
    }

    @Test
    void H_4_hashing_again_tells_match_changed_missing_and_extra() {
        var then = new Manifest(List.of(entry(HASH, "a"), entry(HASH, "b"), entry(HASH, "c")));
        var now = new Manifest(List.of(entry(HASH.toLowerCase(Locale.ROOT), "a"), entry(OTHER, "b"), entry(HASH, "d")));
        var comparison = then.comparedWith(now);
        assertThat(comparison).isEqualTo(new Comparison(List.of("a"), List.of("b"), List.of("c"), List.of("d")));
        assertThat(comparison.intact()).isFalse();
        assertThat(new Comparison(List.of(), List.of("b"), List.of(), List.of()).intact())
                .isFalse();
        assertThat(new Comparison(List.of(), List.of(), List.of("c"), List.of()).intact())
                .isFalse();
        assertThat(new Comparison(List.of(), List.of(), List.of(), List.of("d")).intact())
                .isFalse();
    }

    @Test
    void H_3_separators_and_mangled_letters_of_a_path_do_not_matter() {
        var then = new Manifest(List.of(entry(HASH, "x\\M?ller.pdf"), entry(OTHER, "x\\y.pdf")));
        var now = new Manifest(List.of(entry(HASH, "x/Müller.pdf"), entry(OTHER, "x/y.pdf")));
        assertThat(then.comparedWith(now).intact()).isTrue();
        assertThat(now.comparedWith(then).intact()).isTrue();
        var longer = new Manifest(List.of(entry(HASH, "x/Müllers.pdf"), entry(OTHER, "x/y.pdf")));
        assertThat(then.comparedWith(longer).missing()).containsExactly("x\\M?ller.pdf");
        var old = new Manifest(List.of(entry(HASH, "x/Müller.pdf.old"), entry(OTHER, "x/y.pdf")));
        assertThat(then.comparedWith(old).missing()).containsExactly("x\\M?ller.pdf");
        var another = new Manifest(List.of(entry(HASH, "x/Miller.doc"), entry(OTHER, "x/y.pdf")));
        assertThat(then.comparedWith(another).extra()).containsExactly("x/Miller.doc");
    }

    private static ManifestEntry entry(String hex, String path) {
        return new ManifestEntry("SHA256", hex, path);
    }
}
