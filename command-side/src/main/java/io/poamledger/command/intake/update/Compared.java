package io.poamledger.command.intake.update;

import io.poamledger.command.intake.update.Difference.Effect;
import io.poamledger.command.item.state.ItemState;
import io.poamledger.exchange.WrittenHere.Columns;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a row says of an item, beside what it would say if nobody had changed it.
 *
 * @param source where the file says it, such as {@code poam.csv, row 7}
 * @param base empty where nothing says from when the file is
 * @param writtenAs present where a ledger wrote the file, so that what it says otherwise somebody changed
 */
public record Compared(
        SaidOfItem file, String source, ItemThen now, Optional<ItemThen> base, Optional<Columns> writtenAs) {

    ItemState state() {
        return now.state();
    }

    /** What it says otherwise of a field. */
    Optional<Difference> field(
            String field, Function<SaidOfItem, String> value, Effect effect, Optional<String> stopped) {
        return Difference.of(
                field,
                base.map(ItemThen::said).map(value),
                value.apply(file),
                value.apply(now.said()),
                effect,
                stopped);
    }

    /** The same of a field that ends with its item. */
    Optional<Difference> field(String field, Function<SaidOfItem, String> value, Effect effect) {
        return field(field, value, effect, ended());
    }

    Optional<String> ended() {
        return state().stage().hasEnded()
                ? Optional.of("The item is " + state().stage() + "; reopen it first")
                : Optional.empty();
    }

    /** A list of the ledger with what the file added and without what it took out; what no column of it holds stays. */
    <T> List<T> changed(List<T> known, Function<SaidOfItem, List<T>> value) {
        var before = value.apply(base.orElse(now).said());
        var after = value.apply(file);
        var changed = new LinkedHashSet<>(known);
        before.stream().filter(one -> !after.contains(one)).forEach(changed::remove);
        after.stream().filter(one -> !before.contains(one)).forEach(changed::add);
        return List.copyOf(changed);
    }
}
