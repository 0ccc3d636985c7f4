package io.poamledger.command.item.state;

import io.poamledger.events.item.ItemReopened;
import io.poamledger.events.item.MilestoneCompleted;
import io.poamledger.events.item.PlanApproved;
import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.ProgressRecorded;
import io.poamledger.events.item.ResponsibilityAssigned;
import io.poamledger.events.item.ResponsibleParty;
import io.poamledger.events.item.SeparationWaived;
import io.poamledger.events.item.SubmittedForValidation;
import io.poamledger.events.organisation.AccountId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who had a hand in an item: what rules ask that need two people. */
public final class Involved {

    private final List<ResponsibleParty> answering = new ArrayList<>();
    private final List<String> working = new ArrayList<>();
    private final List<String> approving = new ArrayList<>();
    private final List<SeparationWaived> waivers = new ArrayList<>();

    /** @param stage the item's before the event */
    void evolve(PoamItemEvent event, Entered entered, Stage stage) {
        switch (event) {
            case ResponsibilityAssigned e -> {
                if (stage == Stage.OPEN) {
                    answering.clear();
                }
                answering.add(e.primary());
            }
            case PlanApproved _ -> approving.add(entered.by());
            case MilestoneCompleted _, SubmittedForValidation _ -> working.add(entered.by());
            case ProgressRecorded e -> {
                if (e.reportedBy().isEmpty()) {
                    working.add(entered.by());
                }
            }
            case SeparationWaived e -> waivers.add(e);
            case ItemReopened _ -> waivers.clear();
            default -> {}
        }
    }

    /** Everybody who is the responsible party, or was since the work began. */
    public List<ResponsibleParty> answering() {
        return List.copyOf(answering);
    }

    /** Why this account is not the somebody else who closes the item; empty where it is. */
    public Optional<String> whyNotSomebodyElse(AccountId account) {
        if (answersFor(account)) {
            return Optional.of("answers for it, or did since the work began");
        }
        return isIn(working, account) ? Optional.of("did some of the work") : Optional.empty();
    }

    /** Why this account does not void the item alone; empty where it may. */
    public Optional<String> whyNotVoiding(AccountId account) {
        if (isIn(approving, account)) {
            return Optional.of("approved its plan");
        }
        return answersFor(account) ? Optional.of("answers for it, or did since the work began") : Optional.empty();
    }

    /** What somebody else said when they agreed that this account closes it, this time. */
    public Optional<SeparationWaived> waiverFor(AccountId account) {
        return waivers.stream()
                .filter(waiver -> waiver.account().isTheSameAs(account))
                .reduce((_, last) -> last);
    }

    private boolean answersFor(AccountId account) {
        return answering.stream().flatMap(party -> party.account().stream()).anyMatch(account::isTheSameAs);
    }

    private static boolean isIn(List<String> accounts, AccountId account) {
        return accounts.stream().anyMatch(account.value()::equalsIgnoreCase);
    }
}
