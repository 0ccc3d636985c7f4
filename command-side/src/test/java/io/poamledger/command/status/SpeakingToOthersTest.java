package io.poamledger.command.status;

import static io.poamledger.commandtest.CmmcStory.today;
import static io.poamledger.events.assessment.FindingState.NOT_MET;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.poamledger.cmmc.retention.Manifest;
import io.poamledger.cmmc.retention.ManifestEntry;
import io.poamledger.command.Malformed;
import io.poamledger.command.Rule;
import io.poamledger.command.status.representation.RecordPosting;
import io.poamledger.command.status.representation.RecordStatement;
import io.poamledger.command.status.representation.SubmitAffirmation;
import io.poamledger.command.status.representation.WithdrawRepresentation;
import io.poamledger.commandtest.EachOnItsOwnSystem;
import io.poamledger.commandtest.Refusal;
import io.poamledger.events.Sha256;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.organisation.Role;
import io.poamledger.events.status.AffirmationSubmitted;
import io.poamledger.events.status.CmmcStatus;
import io.poamledger.events.status.KnownThen;
import io.poamledger.events.status.RepresentationKind;
import io.poamledger.events.status.RepresentationRecorded;
import io.poamledger.events.status.RepresentationWithdrawn;
import io.poamledger.events.status.StatusId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SpeakingToOthersTest extends EachOnItsOwnSystem {

    private static final String BOTH_VERBS = "Acme has implemented and will maintain all applicable requirements.";

    @Test
    void A_3_an_affirmation_is_bound_to_position_status_scores_items_and_evidence() {
        var item = conditional();
        var before = node.events();
        story.send(affirmation(BOTH_VERBS, today()));
        var affirmed = story.last(stream(), AffirmationSubmitted.class);
        assertThat(affirmed.basis().position()).isEqualTo(before);
        assertThat(affirmed.known())
                .isEqualTo(new KnownThen(
                        Optional.of(109),
                        Optional.of(109),
                        CmmcStatus.CONDITIONAL_LEVEL_2_SELF,
                        Optional.of(today().plusDays(90))));
        assertThat(affirmed.openItems()).containsExactly(item);
        assertThat(affirmed.artifacts()).isEqualTo(1);
        assertThat(affirmed.manifest()).isEqualTo(manifestOfTheProof());
    }

    @Test
    void A_3_both_verbs_are_said() {
        Refusal.of(() -> story.send(affirmation("Acme will maintain all applicable requirements.", today())))
                .by(Rule.NOT_AFFIRMED_SO, "does not say", "has implemented and will maintain");
        Refusal.of(() -> story.send(affirmation("Acme has implemented all requirements.", today())))
                .by(Rule.NOT_AFFIRMED_SO, "does not say", "has implemented and will maintain");
        Refusal.of(() -> story.send(affirmation(BOTH_VERBS, today().plusDays(1))))
                .by(Rule.AFFIRMED_IN_THE_FUTURE);
    }

    @Test
    void A_1_the_affirming_official_affirms_and_nobody_else() {
        var fields = """
                {"systemId": "%s", "name": "Ada", "title": "CEO", "contact": "ada@acme.example", "statement": "%s",
                 "affirmedOn": "%s"}""".formatted(story.system(), BOTH_VERBS, today());
        var manager = node.client("m" + UUID.randomUUID(), Role.COMPLIANCE_MANAGER, Role.ADMINISTRATOR, Role.OWNER);
        assertThat(manager.command("SubmitAffirmation", fields).status()).isEqualTo(403);
        var official = node.clientOn(story.system(), "o" + UUID.randomUUID(), Role.AFFIRMING_OFFICIAL);
        assertThat(official.command("SubmitAffirmation", fields).status()).isLessThan(300);
    }

    @Test
    void S_10_a_posting_is_pinned_to_what_the_ledger_gave_and_never_mixed_with_it() {
        var item = conditional();
        story.send(posting(109, List.of("1ABC2"), today()));
        var posted = story.last(stream(), RepresentationRecorded.class);
        assertThat(posted.number()).isEqualTo(1);
        assertThat(posted.kind()).isEqualTo(RepresentationKind.SCORE_POSTED);
        assertThat(posted.score()).contains(109);
        assertThat(posted.known().ifAssessedToday()).contains(109);
        story.closes(item);
        story.send(posting(108, List.of("1ABC2", "3DEF4"), today().minusDays(400)));
        var again = story.last(stream(), RepresentationRecorded.class);
        assertThat(again.number()).isEqualTo(2);
        assertThat(again.score()).contains(108);
        assertThat(again.known().assessed()).contains(109);
        assertThat(again.known().ifAssessedToday()).contains(110);
        assertThat(again.known().completionOn()).isEmpty();
    }

    @Test
    void A_5_a_posting_names_scope_cage_codes_and_uid() {
        assertThat(Refusal.of(() -> story.send(posting(110, List.of(), today())))
                        .by(Rule.SUBMISSION_INCOMPLETE, "CAGE")
                        .reasons())
                .containsExactly("A-5");
        Refusal.of(() -> story.send(posting(110, List.of("abc"), today()))).by(Rule.SUBMISSION_INCOMPLETE, "abc");
        Refusal.of(() -> story.send(posting(110, List.of("1ABC2"), today().plusDays(1))))
                .by(Rule.SAID_IN_THE_FUTURE);
    }

    @Test
    void D_11_nothing_is_said_of_an_assessment_or_a_status_before_there_was_one() {
        conditional();
        Refusal.of(() -> story.send(affirmation(BOTH_VERBS, today().minusDays(1))))
                .by(Rule.BEFORE_WHAT_IT_FOLLOWS, String.valueOf(today()));
        var yesterday = today().minusDays(1);
        Refusal.of(() -> story.send(posting(109, List.of("1ABC2"), yesterday, today(), Optional.empty())))
                .by(Rule.BEFORE_WHAT_IT_FOLLOWS, "'madeOn'", "'assessedOn'");
        Refusal.of(() -> story.send(posting(109, List.of("1ABC2"), today(), today().plusDays(1), Optional.empty())))
                .by(Rule.SAID_IN_THE_FUTURE, "'assessedOn'");
        Refusal.of(() -> story.send(posting(109, List.of("1ABC2"), today(), today(), Optional.of(yesterday))))
                .by(Rule.BEFORE_WHAT_IT_FOLLOWS, "'completionOn'");
        assertThatThrownBy(() -> new RecordStatement(
                        story.system(),
                        RepresentationKind.STATUS_CLAIMED,
                        today(),
                        "Prime Corp",
                        Optional.empty(),
                        Optional.empty(),
                        "We have one",
                        ""))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("'claimed'");
    }

    @Test
    void what_was_said_to_a_customer_is_kept_and_what_was_taken_back_stays_said() {
        story.send(new RecordStatement(
                story.system(),
                RepresentationKind.STATUS_CLAIMED,
                today(),
                "Prime Corp",
                Optional.empty(),
                Optional.of(CmmcStatus.FINAL_LEVEL_2_SELF),
                "We are Final Level 2",
                ""));
        var said = story.last(stream(), RepresentationRecorded.class);
        assertThat(said.status()).contains(CmmcStatus.FINAL_LEVEL_2_SELF);
        assertThat(said.known().status()).isEqualTo(CmmcStatus.NONE);
        Refusal.of(() -> story.send(withdrawal(2, today()))).by(Rule.REPRESENTATION_UNKNOWN, "2");
        Refusal.of(() -> story.send(withdrawal(1, today().minusDays(1)))).by(Rule.BEFORE_WHAT_IT_FOLLOWS);
        story.send(withdrawal(1, today()));
        assertThat(story.last(stream(), RepresentationWithdrawn.class).number()).isEqualTo(1);
        var before = node.events();
        story.send(withdrawal(1, today()));
        assertThat(node.events()).isEqualTo(before);
    }

    private PoamItemId conditional() {
        var assessment = story.assessed(today(), Map.of("3.1.9", NOT_MET));
        var item = story.plans("3.1.9", today().plusDays(90));
        story.declares(assessment, today());
        return item;
    }

    private Sha256 manifestOfTheProof() {
        var words = "proof of " + story.system();
        var entry = new ManifestEntry(
                "SHA-256", Sha256.of(words.getBytes(UTF_8)).hex(), story.proof + "/" + words + ".txt");
        return Sha256.of(new Manifest(List.of(entry)).written().getBytes(UTF_8));
    }

    private SubmitAffirmation affirmation(String statement, LocalDate on) {
        return new SubmitAffirmation(story.system(), "Ada Byron", "CEO", "ada@acme.example", statement, on);
    }

    private RecordPosting posting(int score, List<String> cageCodes, LocalDate on) {
        return posting(score, cageCodes, on, on.isAfter(today()) ? today() : on, Optional.empty());
    }

    private RecordPosting posting(
            int score, List<String> cageCodes, LocalDate on, LocalDate assessedOn, Optional<LocalDate> completionOn) {
        return new RecordPosting(
                story.system(),
                on,
                "SPRS",
                score,
                assessedOn,
                "All of it",
                cageCodes,
                Optional.empty(),
                completionOn,
                Optional.empty(),
                "",
                "");
    }

    private WithdrawRepresentation withdrawal(int number, LocalDate on) {
        return new WithdrawRepresentation(story.system(), number, on, "another one was posted");
    }

    private StatusId stream() {
        return new StatusId(story.system());
    }
}
