package io.poamledger.query.facts;

import io.poamledger.events.InWords;
import io.poamledger.events.item.CompensatingControlAdded;
import io.poamledger.events.item.CompensatingControlWithdrawn;
import io.poamledger.events.item.DependencyDeclared;
import io.poamledger.events.item.DependencyEvent;
import io.poamledger.events.item.DependencyWithdrawn;
import io.poamledger.events.item.DeviationDecided;
import io.poamledger.events.item.DeviationKind;
import io.poamledger.events.item.DeviationRequested;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.RiskAcceptanceEnded;
import io.poamledger.events.item.RiskAccepted;
import io.poamledger.events.item.TreatmentEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * How the weakness is lived with while it is there, and what the item waits for; none of it is a finding (rules T-5, T-6).
 *
 * @param accepted the acceptance of the risk that stands
 * @param deviations every one that was asked for, oldest first
 * @param controls every compensating control, in the order of their numbers
 * @param dependencies the items that have to be done first
 */
public record TreatmentFacts(
        Optional<Acceptance> accepted,
        List<Deviation> deviations,
        List<Control> controls,
        List<Dependency> dependencies) {

    static final TreatmentFacts NONE = new TreatmentFacts(Optional.empty(), List.of(), List.of(), List.of());

    public TreatmentFacts {
        deviations = List.copyOf(deviations);
        controls = List.copyOf(controls);
        dependencies = List.copyOf(dependencies);
    }

    /** @param acceptedBy who answers for accepting it, by name */
    public record Acceptance(String rationale, String acceptedBy, Optional<LocalDate> until, Who recorded) {}

    /**
     * A deviation that somebody asked for.
     *
     * @param decided empty while nobody has
     */
    public record Deviation(int number, DeviationKind kind, String rationale, Who asked, Optional<Decision> decided) {

        /** What is asked for. */
        public String words() {
            return InWords.of(kind);
        }
    }

    /** What was decided about a deviation. */
    public record Decision(boolean granted, String reason, Who recorded) {}

    /**
     * Something that lowers the risk.
     *
     * @param inPlaceSince claimed date; empty while it is planned
     * @param withdrawn why it is not there any more
     */
    public record Control(
            int number,
            String description,
            Optional<LocalDate> inPlaceSince,
            Who recorded,
            Optional<Withdrawal> withdrawn) {}

    /** Something is not there any more. */
    public record Withdrawal(String reason, Who recorded) {}

    /** @param reason may be empty */
    public record Dependency(PoamItemId dependsOn, String reason, Who recorded) {}

    /** The deviation that nobody has decided about. */
    public Optional<Deviation> undecided() {
        return deviations.stream().filter(one -> one.decided().isEmpty()).reduce((_, later) -> later);
    }

    /** Whether there is anything to show. */
    public boolean any() {
        return accepted.isPresent() || !deviations.isEmpty() || !controls.isEmpty() || !dependencies.isEmpty();
    }

    TreatmentFacts after(TreatmentEvent event, Who who) {
        return switch (event) {
            case RiskAccepted e ->
                new TreatmentFacts(
                        Optional.of(new Acceptance(e.rationale(), e.acceptedBy(), e.until(), who)),
                        deviations,
                        controls,
                        dependencies);
            case RiskAcceptanceEnded _ -> new TreatmentFacts(Optional.empty(), deviations, controls, dependencies);
            case DeviationRequested e ->
                withDeviations(
                        more(deviations, new Deviation(e.deviation(), e.kind(), e.rationale(), who, Optional.empty())));
            case DeviationDecided e ->
                withDeviations(each(
                        deviations,
                        one -> one.number() == e.deviation()
                                ? new Deviation(
                                        one.number(),
                                        one.kind(),
                                        one.rationale(),
                                        one.asked(),
                                        Optional.of(new Decision(e.granted(), e.reason(), who)))
                                : one));
            case CompensatingControlAdded e ->
                withControls(more(
                        controls, new Control(e.control(), e.description(), e.inPlaceSince(), who, Optional.empty())));
            case CompensatingControlWithdrawn e ->
                withControls(each(
                        controls,
                        one -> one.number() == e.control()
                                ? new Control(
                                        one.number(),
                                        one.description(),
                                        one.inPlaceSince(),
                                        one.recorded(),
                                        Optional.of(new Withdrawal(e.reason(), who)))
                                : one));
        };
    }

    TreatmentFacts after(DependencyEvent event, Who who) {
        var others = new ArrayList<>(dependencies);
        others.removeIf(one -> one.dependsOn().equals(dependsOn(event)));
        if (event instanceof DependencyDeclared e) {
            others.add(new Dependency(e.dependsOn(), e.reason(), who));
        }
        return new TreatmentFacts(accepted, deviations, controls, others);
    }

    private static PoamItemId dependsOn(DependencyEvent event) {
        return switch (event) {
            case DependencyDeclared e -> e.dependsOn();
            case DependencyWithdrawn e -> e.dependsOn();
        };
    }

    private TreatmentFacts withDeviations(List<Deviation> all) {
        return new TreatmentFacts(accepted, all, controls, dependencies);
    }

    private TreatmentFacts withControls(List<Control> all) {
        return new TreatmentFacts(accepted, deviations, all, dependencies);
    }

    private static <T> List<T> more(List<T> list, T last) {
        var more = new ArrayList<>(list);
        more.add(last);
        return more;
    }

    private static <T> List<T> each(List<T> list, UnaryOperator<T> change) {
        return list.stream().map(change).toList();
    }
}
