package io.poamledger.command.item.state;

import io.poamledger.events.item.CompensatingControlAdded;
import io.poamledger.events.item.CompensatingControlWithdrawn;
import io.poamledger.events.item.DependencyDeclared;
import io.poamledger.events.item.DependencyEvent;
import io.poamledger.events.item.DependencyWithdrawn;
import io.poamledger.events.item.DeviationDecided;
import io.poamledger.events.item.DeviationRequested;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.RiskAcceptanceEnded;
import io.poamledger.events.item.RiskAccepted;
import io.poamledger.events.item.TreatmentEvent;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How the weakness of an item is lived with, and what the item waits for. */
public final class Treatments {

    private final Map<Integer, CompensatingControlAdded> controls = new LinkedHashMap<>();
    private final Set<Integer> withdrawn = new HashSet<>();
    private final Set<PoamItemId> dependencies = new LinkedHashSet<>();
    private Optional<RiskAccepted> accepted = Optional.empty();
    private Optional<Asked> asked = Optional.empty();
    private int deviations;

    /** A deviation that nobody has decided about, and who asked for it. */
    public record Asked(DeviationRequested event, Entered entered) {}

    void evolve(TreatmentEvent event, Entered entered) {
        switch (event) {
            case RiskAccepted e -> accepted = Optional.of(e);
            case RiskAcceptanceEnded _ -> accepted = Optional.empty();
            case DeviationRequested e -> {
                deviations++;
                asked = Optional.of(new Asked(e, entered));
            }
            case DeviationDecided _ -> asked = Optional.empty();
            case CompensatingControlAdded e -> controls.put(e.control(), e);
            case CompensatingControlWithdrawn e -> withdrawn.add(e.control());
        }
    }

    void evolve(DependencyEvent event) {
        switch (event) {
            case DependencyDeclared e -> dependencies.add(e.dependsOn());
            case DependencyWithdrawn e -> dependencies.remove(e.dependsOn());
        }
    }

    public Optional<RiskAccepted> accepted() {
        return accepted;
    }

    public Optional<Asked> asked() {
        return asked;
    }

    public int nextDeviation() {
        return deviations + 1;
    }

    public int nextControl() {
        return controls.size() + 1;
    }

    public boolean hasControl(int number) {
        return controls.containsKey(number);
    }

    public boolean isWithdrawn(int number) {
        return withdrawn.contains(number);
    }

    /** Whether just that control is there. */
    public boolean isThere(CompensatingControlAdded control) {
        return controls.values().stream()
                .filter(one -> !withdrawn.contains(one.control()))
                .anyMatch(one -> one.description().equals(control.description())
                        && one.inPlaceSince().equals(control.inPlaceSince()));
    }

    public Set<PoamItemId> dependencies() {
        return dependencies;
    }
}
