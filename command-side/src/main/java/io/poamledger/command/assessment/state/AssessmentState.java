package io.poamledger.command.assessment.state;

import io.poamledger.cmmc.catalogue.ObjectiveId;
import io.poamledger.cmmc.scoring.Findings;
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
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the rules about an assessment read: the pure fold of its events. */
public final class AssessmentState {

    private @Nullable AssessmentStarted started;
    private Optional<AssessmentCompleted> completed = Optional.empty();
    private Optional<AppealFiled> appeal = Optional.empty();
    private Optional<AppealDecided> decided = Optional.empty();
    private final Map<RequirementId, FindingState> findings = new TreeMap<>();
    private final Map<ObjectiveId, FindingState> objectives = new TreeMap<>();
    private final Map<RequirementId, Set<EvidenceId>> evidence = new HashMap<>();
    private final Map<String, AssessmentEvent> last = new HashMap<>();
    private LocalDate lastDay = LocalDate.MIN;
    private long version = -1;

    public void evolve(AssessmentEvent event) {
        version++;
        switch (event) {
            case AssessmentStarted e -> {
                started = e;
                reaches(e.startedOn());
            }
            case RequirementFindingRecorded e -> found(e);
            case FindingReevaluated e -> {
                findings.put(e.requirement(), e.to());
                reaches(e.reevaluatedOn());
                rests(e.requirement(), e.evidence(), e.referenced());
            }
            case AdjudicationRecorded e -> {
                findings.put(e.requirement(), e.countsAs());
                reaches(e.decidedOn());
                rests(e.requirement(), List.of(e.document()), List.of());
            }
            case AssessmentCompleted e -> {
                completed = Optional.of(e);
                reaches(e.completedOn());
            }
            case AppealFiled e -> {
                appeal = Optional.of(e);
                decided = Optional.empty();
            }
            case AppealDecided e -> decided = Optional.of(e);
        }
        remember(event);
    }

    private void reaches(LocalDate day) {
        lastDay = day.isAfter(lastDay) ? day : lastDay;
    }

    /** What is said about a requirement takes the place of what was said about its objectives, and the other way round. */
    private void remember(AssessmentEvent event) {
        var subject = subject(event);
        last.keySet().removeIf(other -> other.startsWith(subject + "[") || subject.startsWith(other + "["));
        last.put(subject, event);
    }

    private void found(RequirementFindingRecorded e) {
        if (e.objective().isPresent()) {
            objectives.put(objective(e), e.finding());
            evidence.computeIfAbsent(e.requirement(), _ -> new HashSet<>()).addAll(ids(e.evidence(), e.referenced()));
        } else {
            objectives.keySet().removeIf(objective -> objective.requirement().equals(e.requirement()));
            rests(e.requirement(), e.evidence(), e.referenced());
        }
        e.requirementFinding()
                .ifPresentOrElse(state -> findings.put(e.requirement(), state), () -> findings.remove(e.requirement()));
    }

    private void rests(RequirementId requirement, List<VerifiedEvidence> kept, List<ReferencedEvidence> referenced) {
        evidence.put(requirement, ids(kept, referenced));
    }

    private static Set<EvidenceId> ids(List<VerifiedEvidence> kept, List<ReferencedEvidence> referenced) {
        return Stream.concat(
                        kept.stream().map(VerifiedEvidence::evidenceId),
                        referenced.stream().map(ReferencedEvidence::evidenceId))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static ObjectiveId objective(RequirementFindingRecorded e) {
        return new ObjectiveId(e.requirement(), e.objective().orElseThrow().charAt(0));
    }

    private static String subject(AssessmentEvent event) {
        return switch (event) {
            case RequirementFindingRecorded e ->
                e.requirement()
                        + e.objective().map(letter -> "[" + letter + "]").orElse("");
            case FindingReevaluated e -> e.requirement().value();
            case AdjudicationRecorded e -> e.requirement().value();
            default -> event.getClass().getSimpleName();
        };
    }

    /** Whether just that was the last thing said about its subject. */
    public boolean isSoAlready(AssessmentEvent event) {
        return event.equals(last.get(subject(event)));
    }

    public AssessmentId id() {
        return started().assessmentId();
    }

    public AssessmentStarted started() {
        return Objects.requireNonNull(started);
    }

    public boolean isCloseout() {
        return started().purpose() == AssessmentPurpose.CLOSEOUT;
    }

    boolean hasStarted() {
        return started != null;
    }

    public Findings findings() {
        return new Findings(new TreeMap<>(findings));
    }

    /** What follows for the requirement once this is found about one of its objectives; empty while others leave that open. */
    public Optional<FindingState> following(ObjectiveId objective, FindingState finding) {
        var all = new TreeMap<>(objectives);
        all.put(objective, finding);
        all.keySet().removeIf(other -> !other.requirement().equals(objective.requirement()));
        return Findings.following(all).of(objective.requirement());
    }

    /** The day of the latest finding whose day is known, and of its start and completion. */
    public LocalDate lastDay() {
        return lastDay;
    }

    public Optional<AssessmentCompleted> completed() {
        return completed;
    }

    /** The last one, where it is not decided. */
    public Optional<AppealFiled> pendingAppeal() {
        return decided.isEmpty() ? appeal : Optional.empty();
    }

    public Optional<AppealDecided> decidedAppeal() {
        return decided;
    }

    /** Whether the last appeal was about that requirement and was granted. */
    public boolean isGranted(RequirementId requirement) {
        return decided.filter(AppealDecided::granted).isPresent()
                && appeal.filter(filed -> filed.requirements().contains(requirement))
                        .isPresent();
    }

    KnownAssessment known() {
        return new KnownAssessment(
                started(),
                findings(),
                Map.copyOf(evidence),
                completed,
                lastDay,
                pendingAppeal().isPresent(),
                findings().notMet().stream().anyMatch(this::isGranted),
                version);
    }
}
