package io.poamledger.command.decisions;

import io.poamledger.command.item.predecessors.EndedItems.Among;
import io.poamledger.command.item.predecessors.EndedItems.Ended;
import io.poamledger.command.item.predecessors.EndedItems.Titled;
import io.poamledger.command.item.predecessors.Titles;
import io.poamledger.events.SystemId;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.PromiseId;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.item.Weakness;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What ended, as whoever begins something is asked about it: read from the rows that {@link ItemRows} writes. */
final class EndedItemRows {

    private final DecisionFile file;

    EndedItemRows(DecisionFile file) {
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
            return parts
                    ? Titles.areAlike(title, weakness.title())
                    : EndedItemRows.areAlike(requirement, title, weakness);
        }
    }

    /** What an item that goes on with an ended one says or said. */
    record SaidNow(PoamItemId ended, PoamItemId carrier, String requirement, String title) {

        boolean isLike(Weakness weakness) {
            return EndedItemRows.areAlike(requirement, title, weakness);
        }
    }

    /**
     * A milestone that ended.
     *
     * @param goesOnIn an item that goes on with that of the milestone; empty for what the item says or said itself
     */
    record Step(PromiseId promise, String title, Optional<PoamItemId> goesOnIn, String requirement, String about) {

        boolean isOfWhatIsLike(Weakness weakness) {
            return EndedItemRows.areAlike(requirement, about, weakness);
        }
    }

    private static boolean areAlike(String requirement, String title, Weakness weakness) {
        return weakness.requirement()
                        .map(RequirementId::toString)
                        .filter(requirement::equals)
                        .isPresent()
                || Titles.areAlike(title, weakness.title());
    }

    /** All items of a system, in the order of their numbers. */
    List<PoamItemId> items(SystemId system) {
        return file.items(system, "1");
    }

    /** What a system's items are called, the last to end or to be reopened first, then the highest numbers. */
    List<Titled> latest(SystemId system, Among which, int most) {
        return file.jdbc()
                .sql("""
                        SELECT id, title FROM item
                        WHERE system = :system AND ended = :how ORDER BY ended_at DESC, length(id) DESC, id DESC LIMIT :most""")
                .param("system", system.value())
                .param("how", how(which))
                .param("most", most)
                .query((row, _) -> new Titled(PoamItemId.parse(row.getString(1)), row.getString(2)))
                .list();
    }

    private static String how(Among which) {
        return switch (which) {
            case OPEN -> ItemRows.OPEN;
            case CLOSED -> ItemRows.CLOSED;
            case VOID -> ItemRows.VOID;
        };
    }

    /** The void ones of a system, and those closed since; only what had a date promised anything. */
    List<Said> ended(SystemId system, Instant closedSince) {
        return file.jdbc()
                .sql("""
                        SELECT item.id, item.ended, item.split, said.requirement, said.title
                        FROM item JOIN said ON said.item = item.id
                        WHERE system = :system AND dated = 1 AND ended > '' AND (ended <> 'CLOSED' OR ended_at > :since)
                        ORDER BY item.ended_at DESC""")
                .param("system", system.value())
                .param("since", closedSince.toEpochMilli())
                .query((row, _) -> {
                    var goesOn = row.getString("ended").equals(ItemRows.GOES_ON);
                    return new Said(
                            new Ended(
                                    PoamItemId.parse(row.getString("id")),
                                    row.getString("title"),
                                    row.getString("ended").equals(ItemRows.CLOSED),
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
                .param("how", ItemRows.GOES_ON)
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
