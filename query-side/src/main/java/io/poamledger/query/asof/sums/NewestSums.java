package io.poamledger.query.asof.sums;

import io.poamledger.query.asof.versions.ItemVersion;
import io.poamledger.query.asof.versions.Means;
import io.poamledger.query.lists.Columns;
import io.poamledger.query.views.rows.Sums;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Adds up the newest versions of all items as events come in: by state, responsible party and quarter, and by state and requirement. So what
 * open work takes now is told without reading an item. For event handlers only.
 */
public final class NewestSums {

    static final String BY_OWNER = "asof_sums_by_owner";
    static final String BY_REQUIREMENT = "asof_sums_by_requirement";

    private static final List<String> NUMBERS = List.of(
            "items",
            "imposed",
            "cost_of",
            "dollars",
            "cents",
            "hours_of",
            "hours",
            "committed_cost_of",
            "committed_dollars",
            "committed_cents",
            "committed_hours_of",
            "committed_hours");

    public static final List<String> TABLES = List.of(
            table(BY_OWNER, List.of("system", "state", "owner", "quarter")),
            table(BY_REQUIREMENT, List.of("system", "state", "requirement")));

    /** What every number comes to, under its name. */
    static final String SUMS =
            NUMBERS.stream().map("sum(%1$s) AS %1$s"::formatted).collect(Collectors.joining(", "));

    private final Sums<List<String>, Summand> byOwner = new Sums<>(Summand::plus, add(BY_OWNER, 4), NewestSums::row);
    private final Sums<List<String>, Summand> byRequirement =
            new Sums<>(Summand::plus, add(BY_REQUIREMENT, 3), NewestSums::row);

    public void opened(ItemVersion first) {
        byOwner.add(ofOwner(first), Summand.of(first, 1));
        byRequirement.add(ofRequirement(first), Summand.of(first, 1));
    }

    public void changed(ItemVersion before, ItemVersion after) {
        var less = Summand.of(before, -1);
        var more = Summand.of(after, 1);
        move(byOwner, ofOwner(before), less, ofOwner(after), more);
        move(byRequirement, ofRequirement(before), less, ofRequirement(after), more);
    }

    private static void move(
            Sums<List<String>, Summand> sums, List<String> from, Summand less, List<String> to, Summand more) {
        if (!from.equals(to)) {
            sums.add(from, less);
            sums.add(to, more);
        } else if (!less.plus(more).equals(Summand.NOTHING)) {
            sums.add(to, less.plus(more));
        }
    }

    private static List<String> ofOwner(ItemVersion item) {
        return List.of(item.id().system().value(), item.state().name(), item.owner(), SumsBy.quarter(item.due()));
    }

    private static List<String> ofRequirement(ItemVersion item) {
        return List.of(item.id().system().value(), item.state().name(), Columns.stored(item.requirement()));
    }

    private static List<?> row(List<String> key, Summand numbers) {
        var row = new ArrayList<Object>(key);
        row.addAll(numbers.all());
        return row;
    }

    private static String table(String name, List<String> key) {
        return "CREATE TABLE %s (%s, %s, PRIMARY KEY (%s)) WITHOUT ROWID"
                .formatted(
                        name,
                        key.stream().map(column -> column + " TEXT NOT NULL").collect(Collectors.joining(", ")),
                        NUMBERS.stream()
                                .map(column -> column + " INTEGER NOT NULL")
                                .collect(Collectors.joining(", ")),
                        String.join(", ", key));
    }

    private static String add(String table, int keys) {
        return "INSERT INTO %s VALUES (?%s) ON CONFLICT DO UPDATE SET %s"
                .formatted(
                        table,
                        ", ?".repeat(keys + NUMBERS.size() - 1),
                        NUMBERS.stream()
                                .map("%1$s = %1$s + excluded.%1$s"::formatted)
                                .collect(Collectors.joining(", ")));
    }

    /** What an item adds, or takes away. */
    private record Summand(long items, long imposed, Amount estimated, Amount committed) {

        static final Summand NOTHING = new Summand(0, 0, Amount.NONE, Amount.NONE);

        static Summand of(ItemVersion item, int by) {
            var plan = item.plan();
            return new Summand(
                    by, (long) by * plan.imposed(), Amount.of(plan.estimated(), by), Amount.of(plan.committed(), by));
        }

        Summand plus(Summand more) {
            return new Summand(
                    items + more.items,
                    imposed + more.imposed,
                    estimated.plus(more.estimated),
                    committed.plus(more.committed));
        }

        /** In the order of the columns. */
        List<Long> all() {
            return List.of(
                    items,
                    imposed,
                    estimated.costOf,
                    estimated.dollars,
                    estimated.cents,
                    estimated.hoursOf,
                    estimated.hours,
                    committed.costOf,
                    committed.dollars,
                    committed.cents,
                    committed.hoursOf,
                    committed.hours);
        }
    }

    /** Money and hours, where they are known; dollars and cents apart, since all cents together may be more than a number holds. */
    private record Amount(long costOf, long dollars, long cents, long hoursOf, long hours) {

        static final Amount NONE = new Amount(0, 0, 0, 0, 0);

        static Amount of(Means means, int by) {
            if (means.equals(Means.NOT_SAID)) {
                return NONE;
            }
            var cents = Math.max(means.storedCost(), 0);
            return new Amount(
                    means.cost().isPresent() ? by : 0,
                    by * (cents / 100),
                    by * (cents % 100),
                    means.hours().isPresent() ? by : 0,
                    by * (long) means.hours().orElse(0));
        }

        Amount plus(Amount more) {
            return new Amount(
                    costOf + more.costOf,
                    dollars + more.dollars,
                    cents + more.cents,
                    hoursOf + more.hoursOf,
                    hours + more.hours);
        }
    }
}
