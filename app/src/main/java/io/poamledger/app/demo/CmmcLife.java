package io.poamledger.app.demo;

import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.cmmc.catalogue.Requirement;
import io.poamledger.command.assessment.CompleteAssessment;
import io.poamledger.command.assessment.StartAssessment;
import io.poamledger.command.assessment.finding.RecordFindings;
import io.poamledger.command.status.deciding.DeclareConditionalStatus;
import io.poamledger.command.status.deciding.FinaliseCloseout;
import io.poamledger.command.status.deciding.GrantFinalStatus;
import io.poamledger.command.status.representation.RecordPosting;
import io.poamledger.command.status.representation.SubmitAffirmation;
import io.poamledger.command.status.representation.WithdrawRepresentation;
import io.poamledger.events.assessment.AssessmentId;
import io.poamledger.events.assessment.AssessmentPurpose;
import io.poamledger.events.assessment.AssessmentType;
import io.poamledger.events.assessment.FindingState;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.status.CmmcStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is done about the CMMC status of one plant, as it is acted: assessed, declared, posted, affirmed, closed out. */
final class CmmcLife {

    private final Plant plant;
    private @Nullable AssessmentId assessment;
    private LocalDate assessedOn = LocalDate.EPOCH;

    CmmcLife(Plant plant) {
        this.plant = plant;
    }

    void begins(Scene scene, AssessmentPurpose purpose) {
        var receipt = scene.act(
                Person.MARIA,
                new StartAssessment(
                        plant.id(),
                        purpose,
                        AssessmentType.SELF,
                        plant.title() + ", with everything that holds CUI",
                        Person.MARIA.fullName(),
                        scene.today(plant)));
        assessment = AssessmentId.parse(receipt.id("assessmentId"));
    }

    /** All that the program knows is met but for these. */
    void findsAllMetBut(Scene scene, Map<RequirementId, FindingState> gaps) {
        var record = proof(scene, "assessment-" + assessment().number(), "What was looked at and seen.");
        finds(
                scene,
                FindingState.MET,
                Catalogue.inForce().requirements().stream()
                        .map(Requirement::id)
                        .filter(id -> !gaps.containsKey(id))
                        .toList(),
                List.of(record));
        for (var state : List.of(FindingState.NOT_MET, FindingState.PARTIAL)) {
            finds(
                    scene,
                    state,
                    gaps.keySet().stream().filter(id -> gaps.get(id) == state).toList(),
                    List.of());
        }
    }

    void finds(Scene scene, FindingState state, List<RequirementId> requirements, List<EvidenceId> evidence) {
        if (!requirements.isEmpty()) {
            scene.act(Person.MARIA, new RecordFindings(assessment(), requirements, state, "", evidence));
        }
    }

    EvidenceId proof(Scene scene, String name, String words) {
        return scene.finalEvidence(Person.VERA, plant.id(), name + ".txt", plant.title() + ". " + words + "\n");
    }

    void completes(Scene scene) {
        assessedOn = scene.today(plant);
        scene.act(Person.MARIA, new CompleteAssessment(assessment(), assessedOn));
    }

    void declaresConditional(Scene scene) {
        scene.act(Person.MARIA, new DeclareConditionalStatus(plant.id(), assessment(), scene.today(plant)));
    }

    void declaresFinal(Scene scene) {
        scene.act(Person.MARIA, new GrantFinalStatus(plant.id(), assessment(), scene.today(plant)));
    }

    /** @param expected the day that 110 is promised for; empty at 110 */
    void posts(Scene scene, int score, CmmcStatus status, Optional<LocalDate> expected) {
        scene.act(
                Person.MARIA,
                new RecordPosting(
                        plant.id(),
                        scene.today(plant),
                        "SPRS",
                        score,
                        assessedOn,
                        plant.title(),
                        plant.cageCodes(),
                        Optional.empty(),
                        expected,
                        Optional.of(status),
                        "SPRS entry of " + scene.today(plant),
                        ""));
    }

    void takesBack(Scene scene, int number, String why) {
        scene.act(Person.MARIA, new WithdrawRepresentation(plant.id(), number, scene.today(plant), why));
    }

    void affirms(Scene scene) {
        scene.act(
                Person.ROSA,
                new SubmitAffirmation(
                        plant.id(),
                        Person.ROSA.fullName(),
                        "Vice President, Programs",
                        "rosa@example.com",
                        "Acme Defense has implemented and will maintain the requirements for the " + plant.title()
                                + ".",
                        scene.today(plant)));
    }

    /** What the closeout would come to now: the sentences of everything that stands against it; none if it would be final. */
    List<String> rehearsesTheCloseout(Scene scene) {
        return scene.rehearse(closeout(scene));
    }

    void finalisesTheCloseout(Scene scene) {
        scene.act(Person.MARIA, closeout(scene));
    }

    private FinaliseCloseout closeout(Scene scene) {
        return new FinaliseCloseout(
                plant.id(), assessment(), scene.today(plant), "SPRS entry of " + scene.today(plant), true, true);
    }

    private AssessmentId assessment() {
        if (assessment == null) {
            throw new IllegalStateException("No assessment of " + plant + " was begun");
        }
        return assessment;
    }
}
