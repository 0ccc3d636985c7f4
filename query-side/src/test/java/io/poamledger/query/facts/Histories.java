package io.poamledger.query.facts;

import io.poamledger.events.Sha256;
import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.item.CompletionRescheduled;
import io.poamledger.events.item.CompletionScheduled;
import io.poamledger.events.item.EvidenceAttached;
import io.poamledger.events.item.ItemKind;
import io.poamledger.events.item.MilestoneAdded;
import io.poamledger.events.item.MilestoneCompleted;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.MilestoneRescheduled;
import io.poamledger.events.item.MoveReason;
import io.poamledger.events.item.PlanApproved;
import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.ProgressRecorded;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.item.ResponsibilityAssigned;
import io.poamledger.events.item.ResponsibleParty;
import io.poamledger.events.item.RiskAssessed;
import io.poamledger.events.item.RiskLevel;
import io.poamledger.events.item.Weakness;
import io.poamledger.events.item.WeaknessOpened;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** Believable histories of items, the same for the same seed. */
public final class Histories {

    private static final LocalDate DAY = LocalDate.parse("2026-09-30");

    private Histories() {}

    /** A history of that many events; the first opens the item. */
    public static List<PoamItemEvent> of(PoamItemId item, int events, long seed) {
        var random = new Random(seed);
        var history = new ArrayList<PoamItemEvent>();
        history.add(opened(item));
        history.add(new CompletionScheduled(item, DAY));
        history.add(new MilestoneAdded(item, new MilestoneId(1), "Patch", "", DAY.minusDays(30)));
        while (history.size() < events) {
            history.add(next(item, history.size(), random));
        }
        return List.copyOf(history.subList(0, events));
    }

    public static WeaknessOpened opened(PoamItemId item) {
        return new WeaknessOpened(
                item,
                ItemKind.ASSESSMENT,
                new Weakness(
                        Optional.of(new RequirementId("3.13.11")),
                        List.of("sc-13"),
                        "TLS 1.0 still enabled",
                        "Two gateways accept TLS 1.0.",
                        "self-assessment",
                        Optional.of(LocalDate.parse("2026-03-02"))),
                Map.of("Plugin", "12345"));
    }

    private static PoamItemEvent next(PoamItemId item, int n, Random random) {
        var to = DAY.plusDays(random.nextInt(90) + 1L);
        return switch (random.nextInt(9)) {
            case 0 -> new CompletionRescheduled(item, DAY, to, MoveReason.VENDOR_DELAY, "late " + n, Optional.empty());
            case 1 ->
                new MilestoneRescheduled(
                        item,
                        new MilestoneId(1),
                        DAY.minusDays(30),
                        to.minusDays(30),
                        MoveReason.CORRECTION,
                        "typo " + n,
                        Optional.empty());
            case 2 -> new MilestoneAdded(item, new MilestoneId(n), "Step " + n, "", to);
            case 3 ->
                new RiskAssessed(
                        item,
                        Optional.of(RiskLevel.LOW),
                        Optional.empty(),
                        RiskLevel.values()[random.nextInt(5)],
                        "because " + n);
            case 4 ->
                new ResponsibilityAssigned(
                        item, ResponsibleParty.named("Party " + n), List.of(ResponsibleParty.named("Helper")));
            case 5 -> new PlanApproved(item, "");
            case 6 ->
                new EvidenceAttached(
                        item, new EvidenceId(new UUID(1, n)), "scan-" + n + ".pdf", new Sha256("2c".repeat(32)), "");
            case 7 -> new MilestoneCompleted(item, new MilestoneId(1), DAY, "done " + n);
            default -> new ProgressRecorded(item, "Step " + n, Optional.of(DAY), Optional.empty());
        };
    }
}
