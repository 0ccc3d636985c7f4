package io.poamledger.events.item;

/** What was done, and how the item ended. */
public sealed interface LifeEvent extends PoamItemEvent
        permits ProgressRecorded,
                EvidenceAttached,
                SubmittedForValidation,
                ReturnedFromValidation,
                ItemClosed,
                PriorClosureRecorded,
                ItemVoided,
                ItemReopened,
                SeparationWaived {}
