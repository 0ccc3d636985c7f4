package io.poamledger.query.history;

import io.poamledger.events.item.CompensatingControlAdded;
import io.poamledger.events.item.CompensatingControlWithdrawn;
import io.poamledger.events.item.DependencyDeclared;
import io.poamledger.events.item.DependencyEvent;
import io.poamledger.events.item.DependencyWithdrawn;
import io.poamledger.events.item.DeviationDecided;
import io.poamledger.events.item.DeviationRequested;
import io.poamledger.events.item.RiskAcceptanceEnded;
import io.poamledger.events.item.RiskAccepted;
import io.poamledger.events.item.TreatmentEvent;

/** Says how a weakness is lived with, and what it waits for. */
final class TreatmentWording {

    private TreatmentWording() {}

    static EventInWords of(TreatmentEvent event) {
        return switch (event) {
            case RiskAccepted e ->
                EventInWords.of("The risk was accepted by " + e.acceptedBy() + "; the weakness is still there.")
                        .change("To be looked at again by", "", Values.of(e.until()))
                        .because(e.rationale());
            case RiskAcceptanceEnded e ->
                EventInWords.of("The risk is not accepted any more.").because(e.reason());
            case DeviationRequested e ->
                EventInWords.of("Deviation " + e.deviation() + " was asked for: " + Values.of(e.kind()) + ".")
                        .because(e.rationale());
            case DeviationDecided e ->
                EventInWords.of("Deviation " + e.deviation() + " was " + (e.granted() ? "granted." : "denied."))
                        .because(e.reason());
            case CompensatingControlAdded e ->
                EventInWords.of("Compensating control " + e.control() + " was added: " + e.description())
                        .claimed(e.inPlaceSince());
            case CompensatingControlWithdrawn e ->
                EventInWords.of("Compensating control " + e.control() + " is not there any more.")
                        .because(e.reason());
        };
    }

    static EventInWords of(DependencyEvent event) {
        return switch (event) {
            case DependencyDeclared e ->
                EventInWords.of("The item has to wait for item " + e.dependsOn().number() + " of its system.")
                        .because(e.reason());
            case DependencyWithdrawn e ->
                EventInWords.of("The item does not wait for item "
                                + e.dependsOn().number() + " of its system any more.")
                        .because(e.reason());
        };
    }
}
