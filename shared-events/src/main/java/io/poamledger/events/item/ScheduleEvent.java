package io.poamledger.events.item;

/** What is promised for when. */
public sealed interface ScheduleEvent extends PoamItemEvent
        permits CompletionScheduled,
                CompletionRescheduled,
                MilestoneAdded,
                MilestoneRescheduled,
                MilestoneCompleted,
                MilestoneCancelled,
                CorrectionConfirmed,
                ContinuationDeclared,
                PromiseContinued,
                ExtensionRequested,
                ExtensionApproved,
                ExtensionDenied,
                DatesAccepted,
                DatesContested {}
