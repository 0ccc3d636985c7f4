package io.poamledger.query.cmmc;

import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.cmmc.scoring.Findings;
import io.poamledger.events.Bounds;
import io.poamledger.events.assessment.AdjudicationRecorded;
import io.poamledger.events.assessment.AppealDecided;
import io.poamledger.events.assessment.AppealFiled;
import io.poamledger.events.assessment.AssessmentCompleted;
import io.poamledger.events.assessment.AssessmentEvent;
import io.poamledger.events.assessment.AssessmentId;
import io.poamledger.events.assessment.AssessmentPurpose;
import io.poamledger.events.assessment.AssessmentStarted;
import io.poamledger.events.assessment.FindingReevaluated;
import io.poamledger.events.assessment.FindingState;
import io.poamledger.events.assessment.RequirementFindingRecorded;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.evidence.ReferencedEvidence;
import io.poamledger.events.evidence.VerifiedEvidence;
import io.poamledger.events.item.RequirementId;
import io.poamledger.query.cmmc.RequirementFinding.Basis;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An assessment, as its events up to some point say.
 *
 * @param findings by requirement; what is not there was not looked at yet
 * @param appeal the last one, and {@code decided} what became of it
 */
public record AssessmentFacts(
        AssessmentId id,
        Optional<AssessmentStarted> started,
        SortedMap<RequirementId, RequirementFinding> findings,
        Optional<AssessmentCompleted> completed,
        Optional<AppealFiled> appeal,
        Optional<AppealDecided> decided) {

    public AssessmentFacts {
        findings = Collections.unmodifiableSortedMap(new TreeMap<>(findings));
    }

    static AssessmentFacts none(AssessmentId id) {
        return new AssessmentFacts(
                id, Optional.empty(), new TreeMap<>(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static AssessmentFacts of(AssessmentId id, List<CmmcEvent> events) {
        var facts = none(id);
        for (var event : events) {
            facts = facts.after(event);
        }
        return facts;
    }

    static AssessmentId id(CmmcEvent happened) {
        return ((AssessmentEvent) happened.event()).assessmentId();
    }

    AssessmentFacts after(CmmcEvent happened) {
        return switch ((AssessmentEvent) happened.event()) {
            case AssessmentStarted e -> new AssessmentFacts(id, Optional.of(e), findings, completed, appeal, decided);
            case AssessmentCompleted e -> new AssessmentFacts(id, started, findings, Optional.of(e), appeal, decided);
            case AppealFiled e ->
                new AssessmentFacts(id, started, findings, completed, Optional.of(e), Optional.empty());
            case AppealDecided e -> new AssessmentFacts(id, started, findings, completed, appeal, Optional.of(e));
            case RequirementFindingRecorded e -> with(e.requirement(), found(e, happened));
            case FindingReevaluated e ->
                with(
                        e.requirement(),
                        finding(
                                happened,
                                Optional.of(e.to()),
                                new TreeMap<>(),
                                e.reason(),
                                e.evidence(),
                                e.referenced(),
                                Basis.REEVALUATED,
                                false));
            case AdjudicationRecorded e ->
                with(
                        e.requirement(),
                        finding(
                                happened,
                                Optional.of(e.countsAs()),
                                new TreeMap<>(),
                                "Adjudicated by the DoD CIO on " + Bounds.words(e.decidedOn()),
                                List.of(e.document()),
                                List.of(),
                                Basis.ADJUDICATED,
                                false));
        };
    }

    private RequirementFinding found(RequirementFindingRecorded e, CmmcEvent happened) {
        var before = Optional.ofNullable(findings.get(e.requirement()));
        return finding(
                happened,
                e.requirementFinding(),
                e.objective()
                        .map(letter -> RequirementFinding.more(before, letter, e.finding()))
                        .orElseGet(TreeMap::new),
                e.reason(),
                behind(e, before, RequirementFinding::evidence, e.evidence()),
                behind(e, before, RequirementFinding::referenced, e.referenced()),
                Basis.FOUND,
                e.restsOnFips1402());
    }

    /** What is found about an objective adds to what is behind the others. */
    private static <T> List<T> behind(
            RequirementFindingRecorded e,
            Optional<RequirementFinding> before,
            Function<RequirementFinding, List<T>> which,
            List<T> these) {
        return e.objective().isPresent() ? RequirementFinding.more(before, which, these) : these;
    }

    private static RequirementFinding finding(
            CmmcEvent happened,
            Optional<FindingState> state,
            SortedMap<String, FindingState> objectives,
            String reason,
            List<VerifiedEvidence> evidence,
            List<ReferencedEvidence> referenced,
            Basis basis,
            boolean restsOnFips1402) {
        return new RequirementFinding(
                state,
                objectives,
                reason,
                evidence,
                referenced,
                basis,
                restsOnFips1402,
                happened.recordedOn(),
                happened.recordedBy());
    }

    private AssessmentFacts with(RequirementId requirement, RequirementFinding finding) {
        var more = new TreeMap<>(findings);
        more.put(requirement, finding);
        return new AssessmentFacts(id, started, more, completed, appeal, decided);
    }

    boolean startedBy(Viewpoint from) {
        return started.filter(begun -> !from.claimed() || !begun.startedOn().isAfter(from.day()))
                .isPresent();
    }

    /** Whether it was completed by then, on the axis of time that is looked along. */
    public boolean completedBy(Viewpoint from) {
        return completed
                .filter(end -> !from.claimed() || !end.completedOn().isAfter(from.day()))
                .isPresent();
    }

    /** Whether it looks at all of them, and not at the plan of a conditional status only. */
    public boolean ofAllRequirements() {
        return started.filter(begun -> begun.purpose() == AssessmentPurpose.STATUS)
                .isPresent();
    }

    /** The day that its findings are judged by. */
    public LocalDate judgedOn(LocalDate otherwise) {
        return completed
                .map(AssessmentCompleted::completedOn)
                .map(Bounds::judged)
                .orElse(otherwise);
    }

    /** Every artifact that its findings name. */
    public Set<EvidenceId> artifacts() {
        return findings.values().stream()
                .flatMap(RequirementFinding::artifacts)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** As the rules look at them; about requirements that there are. */
    public Findings asFindings() {
        var states = new TreeMap<RequirementId, FindingState>();
        findings.forEach((requirement, finding) -> finding.state()
                .filter(_ -> Catalogue.inForce().find(requirement).isPresent())
                .ifPresent(state -> states.put(requirement, state)));
        return new Findings(states);
    }
}
