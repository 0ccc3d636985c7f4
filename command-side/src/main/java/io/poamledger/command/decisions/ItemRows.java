package io.poamledger.command.decisions;

import io.poamledger.command.labels.AuthorsNumbers;
import io.poamledger.events.item.CompletionScheduled;
import io.poamledger.events.item.ContinuationDeclared;
import io.poamledger.events.item.DependencyDeclared;
import io.poamledger.events.item.DependencyWithdrawn;
import io.poamledger.events.item.ItemClosed;
import io.poamledger.events.item.ItemReopened;
import io.poamledger.events.item.ItemVoided;
import io.poamledger.events.item.MilestoneAdded;
import io.poamledger.events.item.MilestoneCancelled;
import io.poamledger.events.item.MilestoneCompleted;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.PromiseContinued;
import io.poamledger.events.item.PromiseId;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.item.Successor;
import io.poamledger.events.item.VoidKind;
import io.poamledger.events.item.Weakness;
import io.poamledger.events.item.WeaknessOpened;
import io.poamledger.events.item.WeaknessRevised;
import java.time.Instant;

/**
 * The items and milestones that ended, as rows, and where they go on; what an item has or had as requirement and title stays beside it.
 */
final class ItemRows {

    static final String OPEN = "";
    static final String VOID = "VOID";
    static final String CLOSED = "CLOSED";
    static final String GOES_ON = "GOES_ON";
    private static final String CANCELLED = "CANCELLED";

    private final DecisionFile file;

    ItemRows(DecisionFile file) {
        this.file = file;
    }

    void on(PoamItemEvent event, Instant at) {
        switch (event) {
            case WeaknessOpened e -> {
                write(
                        "INSERT INTO item (id, system, number, dated) VALUES (?, ?, ?, ?)",
                        e.itemId().toString(),
                        e.itemId().system().value(),
                        AuthorsNumbers.key(e.otherColumns().getOrDefault(AuthorsNumbers.COLUMN, "")),
                        !e.origin().lines().isEmpty());
                said(e.itemId(), e.weakness());
            }
            case WeaknessRevised e -> said(e.itemId(), e.to());
            case CompletionScheduled e -> dated(e.itemId());
            case ContinuationDeclared e -> {
                dated(e.itemId());
                goesOn(e.itemId(), e.continues());
            }
            case MilestoneAdded e -> {
                dated(e.itemId());
                write(
                        "INSERT INTO step (item, number, system, title) VALUES (?, ?, ?, ?)",
                        e.itemId().toString(),
                        e.milestoneId().number(),
                        e.itemId().system().value(),
                        e.title());
                e.origin().continues().ifPresent(ended -> goesOn(e.itemId(), ended));
            }
            case MilestoneCompleted e -> forget(e.itemId(), e.milestoneId());
            case MilestoneCancelled e ->
                write(
                        "UPDATE step SET ended = ? WHERE item = ? AND number = ?",
                        CANCELLED,
                        e.itemId().toString(),
                        e.milestoneId().number());
            case DependencyDeclared e ->
                write(
                        "INSERT INTO waits VALUES (?, ?) ON CONFLICT DO NOTHING",
                        e.dependsOn().toString(),
                        e.itemId().toString());
            case DependencyWithdrawn e ->
                write(
                        "DELETE FROM waits WHERE for_item = ? AND item = ?",
                        e.dependsOn().toString(),
                        e.itemId().toString());
            case ItemVoided e -> voided(e, at);
            case ItemClosed e -> ended(e.itemId(), CLOSED, at);
            case ItemReopened e -> ended(e.itemId(), OPEN, at);
            case PromiseContinued e ->
                e.milestoneId().ifPresentOrElse(id -> forget(e.itemId(), id), () -> {
                    ended(e.itemId(), GOES_ON, at);
                    carries(e.continuedBy().itemId(), e.itemId());
                });
            default -> {}
        }
    }

    /** What is still to come is asked about, whatever goes on with another part. */
    private void voided(ItemVoided event, Instant at) {
        var toCome = event.successor().filter(Successor.TO_COME::equals).isPresent();
        ended(event.itemId(), event.continuedBy().isEmpty() || toCome ? VOID : GOES_ON, at);
        write(
                "UPDATE item SET split = ? WHERE id = ?",
                event.kind().filter(VoidKind.SPLIT::equals).isPresent(),
                event.itemId().toString());
        event.continuedBy().forEach(carrier -> carries(carrier, event.itemId()));
    }

    private void carries(PoamItemId carrier, PoamItemId ended) {
        write("INSERT INTO goes_on VALUES (?, ?) ON CONFLICT DO NOTHING", ended.toString(), carrier.toString());
    }

    /** One of an item's own milestones goes on in it; another item is told so. */
    private void goesOn(PoamItemId item, PromiseId ended) {
        ended.milestoneId().filter(_ -> ended.itemId().equals(item)).ifPresent(id -> forget(item, id));
    }

    /** It is done, or it goes on elsewhere. */
    private void forget(PoamItemId item, MilestoneId milestone) {
        write("DELETE FROM step WHERE item = ? AND number = ?", item.toString(), milestone.number());
    }

    private void said(PoamItemId item, Weakness weakness) {
        write("UPDATE item SET title = ? WHERE id = ?", weakness.title(), item.toString());
        write(
                "INSERT INTO said VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                item.toString(),
                weakness.requirement().map(RequirementId::toString).orElse(""),
                weakness.title());
    }

    private void dated(PoamItemId item) {
        write("UPDATE item SET dated = 1 WHERE id = ? AND dated = 0", item.toString());
    }

    private void ended(PoamItemId item, String how, Instant at) {
        write("UPDATE item SET ended = ?, ended_at = ? WHERE id = ?", how, at.toEpochMilli(), item.toString());
    }

    private void write(String statement, Object... values) {
        file.jdbc().sql(statement).params(values).update();
    }
}
