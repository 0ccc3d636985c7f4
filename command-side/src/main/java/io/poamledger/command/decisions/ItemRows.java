package io.poamledger.command.decisions;

import io.poamledger.command.item.predecessors.EndedItems.Ended;
import io.poamledger.command.item.predecessors.Titles;
import io.poamledger.events.SystemId;
import io.poamledger.events.item.CompletionScheduled;
import io.poamledger.events.item.ContinuationDeclared;
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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The items and milestones that ended, as rows, and where they go on; what an item has or had as requirement and title stays beside it.
 */
final class ItemRows {

    private static final String VOID = "VOID";
    private static final String CLOSED = "CLOSED";
    private static final String GOES_ON = "GOES_ON";
    private static final String CANCELLED = "CANCELLED";

    private final DecisionFile file;

    ItemRows(DecisionFile file) {
        this.file = file;
    }

    /**
     * What an ended item once said it is about.
     *
     * @param parts whether several others go on with it, each with a part
     */
    record Said(Ended item, boolean parts, String requirement, String title) {

        /** A part is about less than the whole was; where parts go on, the same requirement alone tells nothing. */
        boolean isLike(Weakness weakness) {
            return parts ? Titles.areAlike(title, weakness.title()) : ItemRows.areAlike(requirement, title, weakness);
        }
    }

    /** What an item that goes on with an ended one says or said. */
    record SaidNow(PoamItemId ended, PoamItemId carrier, String requirement, String title) {

        boolean isLike(Weakness weakness) {
            return ItemRows.areAlike(requirement, title, weakness);
        }
    }

    /**
     * A milestone that ended.
     *
     * @param goesOnIn an item that goes on with that of the milestone; empty for what the item says or said itself
     */
    record Step(PromiseId promise, String title, Optional<PoamItemId> goesOnIn, String requirement, String about) {

        boolean isOfWhatIsLike(Weakness weakness) {
            return ItemRows.areAlike(requirement, about, weakness);
        }
    }

    private static boolean areAlike(String requirement, String title, Weakness weakness) {
        return weakness.requirement()
                        .map(RequirementId::toString)
                        .filter(requirement::equals)
                        .isPresent()
                || Titles.areAlike(title, weakness.title());
    }

    void on(PoamItemEvent event, Instant at) {
        switch (event) {
            case WeaknessOpened e -> {
                write(
                        "INSERT INTO item (id, system, dated) VALUES (?, ?, ?)",
                        e.itemId().toString(),
                        e.itemId().system().value(),
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
            case ItemVoided e -> voided(e, at);
            case ItemClosed e -> ended(e.itemId(), CLOSED, at);
            case ItemReopened e -> ended(e.itemId(), "", at);
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

    /** All items of a system, in the order of their numbers. */
    List<PoamItemId> items(SystemId system) {
        return file
                .jdbc()
                .sql("SELECT id FROM item WHERE system = ?")
                .param(system.value())
                .query((row, _) -> PoamItemId.parse(row.getString("id")))
                .list()
                .stream()
                .sorted(Comparator.comparingInt(PoamItemId::number))
                .toList();
    }

    /** What a system's items are called that ended and go on nowhere, the latest first: by those that are void and those that are closed. */
    List<Ended> named(SystemId system, boolean closed, int most) {
        return file.jdbc()
                .sql("""
                        SELECT id, title FROM item
                        WHERE system = :system AND ended = :how ORDER BY ended_at DESC LIMIT :most""")
                .param("system", system.value())
                .param("how", closed ? CLOSED : VOID)
                .param("most", most)
                .query((row, _) -> new Ended(PoamItemId.parse(row.getString(1)), row.getString(2), closed, false))
                .list();
    }

    /** The void ones of a system, and those closed since; only what had a date promised anything. */
    List<Said> ended(SystemId system, Instant closedSince) {
        return file.jdbc()
                .sql("""
                        SELECT item.id, item.ended, item.split, said.requirement, said.title
                        FROM item JOIN said ON said.item = item.id
                        WHERE system = :system AND dated = 1 AND ended <> '' AND (ended <> 'CLOSED' OR ended_at > :since)
                        ORDER BY item.ended_at DESC""")
                .param("system", system.value())
                .param("since", closedSince.toEpochMilli())
                .query((row, _) -> {
                    var goesOn = row.getString("ended").equals(GOES_ON);
                    return new Said(
                            new Ended(
                                    PoamItemId.parse(row.getString("id")),
                                    row.getString("title"),
                                    row.getString("ended").equals(CLOSED),
                                    goesOn),
                            goesOn && row.getBoolean("split"),
                            row.getString("requirement"),
                            row.getString("title"));
                })
                .list();
    }

    /** What those say that the void ones of a system go on in. */
    List<SaidNow> carriers(SystemId system) {
        return file.jdbc()
                .sql("""
                        SELECT goes_on.item, goes_on.carrier, said.requirement, said.title
                        FROM item JOIN goes_on ON goes_on.item = item.id JOIN said ON said.item = goes_on.carrier
                        WHERE item.system = :system AND item.ended = :how""")
                .param("system", system.value())
                .param("how", GOES_ON)
                .query((row, _) -> new SaidNow(
                        PoamItemId.parse(row.getString(1)),
                        PoamItemId.parse(row.getString(2)),
                        row.getString(3),
                        row.getString(4)))
                .list();
    }

    /** The milestones of a system that were cancelled or stayed open in a void item, and go on nowhere. */
    List<Step> steps(SystemId system) {
        return file.jdbc()
                .sql("""
                        WITH ended AS (
                            SELECT item, number, title FROM step WHERE system = :system AND ended = 'CANCELLED'
                            UNION ALL SELECT step.item, step.number, step.title FROM item JOIN step ON step.item = item.id
                            WHERE item.system = :system AND item.ended IN ('VOID', 'GOES_ON') AND step.ended = '')
                        SELECT ended.*, '' AS carrier, said.requirement, said.title AS about
                        FROM ended JOIN said ON said.item = ended.item
                        UNION ALL SELECT ended.*, goes_on.carrier, '', ''
                        FROM ended JOIN goes_on ON goes_on.item = ended.item""")
                .param("system", system.value())
                .query((row, _) -> new Step(
                        PromiseId.of(PoamItemId.parse(row.getString("item")), new MilestoneId(row.getInt("number"))),
                        row.getString("title"),
                        Optional.of(row.getString("carrier"))
                                .filter(carrier -> !carrier.isEmpty())
                                .map(PoamItemId::parse),
                        row.getString("requirement"),
                        row.getString("about")))
                .list();
    }
}
