package io.poamledger.events.item;

/** How a weakness that is still there is lived with; none of it is a finding (rules T-5, T-6). */
public sealed interface TreatmentEvent extends PoamItemEvent
        permits RiskAccepted,
                RiskAcceptanceEnded,
                DeviationRequested,
                DeviationDecided,
                CompensatingControlAdded,
                CompensatingControlWithdrawn {}
