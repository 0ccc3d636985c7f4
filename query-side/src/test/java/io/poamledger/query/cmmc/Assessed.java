package io.poamledger.query.cmmc;

import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.cmmc.catalogue.Requirement;
import io.poamledger.cmmc.pack.Packs;
import io.poamledger.events.LedgerEvent;
import io.poamledger.events.SystemId;
import io.poamledger.events.assessment.AssessmentCompleted;
import io.poamledger.events.assessment.AssessmentId;
import io.poamledger.events.assessment.AssessmentPurpose;
import io.poamledger.events.assessment.AssessmentStarted;
import io.poamledger.events.assessment.AssessmentType;
import io.poamledger.events.assessment.FindingState;
import io.poamledger.events.assessment.RequirementFindingRecorded;
import io.poamledger.events.item.ItemKind;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.item.Weakness;
import io.poamledger.events.item.WeaknessOpened;
import io.poamledger.events.status.CmmcStatus;
import io.poamledger.events.status.ConditionalStatusGranted;
import io.poamledger.events.status.PlannedGap;
import io.poamledger.events.system.CmmcLevel;
import io.poamledger.events.verdict.DecisionBasis;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Assessments and statuses, told in short sentences. */
public final class Assessed {

    public static final DecisionBasis BASIS =
            new DecisionBasis(1, List.of(), Packs.shipped().all().getFirst().reference());

    private Assessed() {}

    /** The ids of all requirements. */
    public static List<RequirementId> requirements() {
        return Catalogue.inForce().requirements().stream().map(Requirement::id).toList();
    }

    /** A whole self-assessment in which everything is found so, but what is named. */
    public static List<LedgerEvent> assessed(
            SystemId system, int number, String on, FindingState all, Map<String, FindingState> but) {
        var id = new AssessmentId(system, number);
        var events = new ArrayList<LedgerEvent>();
        events.add(started(id, on));
        for (var requirement : requirements()) {
            events.add(found(id, requirement, but.getOrDefault(requirement.value(), all)));
        }
        events.add(completed(id, on));
        return events;
    }

    public static AssessmentStarted started(AssessmentId id, String on) {
        return new AssessmentStarted(
                id,
                AssessmentPurpose.STATUS,
                AssessmentType.SELF,
                CmmcLevel.LEVEL_2,
                "the enclave",
                "Alice Adams",
                LocalDate.parse(on));
    }

    public static RequirementFindingRecorded found(AssessmentId id, RequirementId requirement, FindingState state) {
        return new RequirementFindingRecorded(
                id, requirement, Optional.empty(), state, Optional.of(state), "", List.of(), false);
    }

    public static AssessmentCompleted completed(AssessmentId id, String on) {
        return new AssessmentCompleted(id, LocalDate.parse(on), Optional.empty(), List.of(), 0, 0, BASIS.pack());
    }

    public static WeaknessOpened opened(PoamItemId item, String requirement) {
        return new WeaknessOpened(
                item,
                ItemKind.ASSESSMENT,
                new Weakness(
                        Optional.of(new RequirementId(requirement)),
                        List.of(),
                        "Gap in " + requirement,
                        "",
                        "",
                        Optional.empty()),
                Map.of());
    }

    public static ConditionalStatusGranted conditional(SystemId system, String statusDate, int score) {
        return new ConditionalStatusGranted(
                system,
                CmmcStatus.CONDITIONAL_LEVEL_2_SELF,
                new AssessmentId(system, 1),
                LocalDate.parse(statusDate),
                score,
                List.of(new PlannedGap(
                        new RequirementId("3.1.3"), FindingState.NOT_MET, 1, List.of(new PoamItemId(system, 1)))),
                BASIS);
    }
}
