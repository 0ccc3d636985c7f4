package io.poamledger.exchange.columns;

import io.poamledger.exchange.values.SlashOrder;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What columns mean whose titles do not say it, as a person said: title to field, such as {@code ECD} to {@code Scheduled
 * completion date}. Behind the field may stand the order of its dates: {@code Due date, day first}. {@code kept} sets a column
 * aside: it goes with the item under its own title.
 */
public final class Mapping {

    public static final Mapping NONE = new Mapping(Map.of());
    /** In place of a field. */
    public static final String KEPT = "kept";

    private final Map<String, Use> uses = new LinkedHashMap<>();
    private final Map<String, String> said;

    /** @param column empty where it is set aside */
    record Use(String title, Optional<Column> column, SlashOrder order) {}

    private Mapping(Map<String, String> said) {
        this.said = Map.copyOf(said);
        var fields = new HashMap<Column, String>();
        said.forEach((title, field) -> {
            var use = use(title, field);
            uses.put(Column.key(title), use);
            use.column().ifPresent(column -> {
                var other = fields.putIfAbsent(column, title);
                if (other != null) {
                    throw new IllegalArgumentException("'" + other + "' and '" + title + "' cannot both be "
                            + column.title() + "; set one of them aside with " + title + "=" + KEPT);
                }
            });
        });
    }

    /**
     * A mapping of titles to fields.
     *
     * @throws IllegalArgumentException with a sentence if there is no such field, or two columns are one
     */
    public static Mapping of(Map<String, String> fieldsByTitle) {
        return new Mapping(fieldsByTitle);
    }

    /** The same with more said, which counts before it. */
    public Mapping with(Mapping more) {
        var both = new LinkedHashMap<String, String>();
        said.forEach((title, field) -> {
            var said = use(title, field);
            if (more.of(title).isEmpty() && said.column().filter(more::names).isEmpty()) {
                both.put(title, field);
            }
        });
        both.putAll(more.said);
        return of(both);
    }

    /** The fields that a column can be taken as. */
    public static List<String> fields() {
        return List.of(Column.values()).stream().map(Column::title).toList();
    }

    /** What can be said of a column: a field, of one with dates also with their order, and that it is set aside. */
    public static List<String> choices() {
        return Stream.concat(
                        Stream.of(KEPT),
                        Stream.of(Column.values())
                                .flatMap(column -> column.holdsDates()
                                        ? Stream.of(
                                                column.title(),
                                                column.title() + ", " + SlashOrder.MONTH_FIRST.words(),
                                                column.title() + ", " + SlashOrder.DAY_FIRST.words())
                                        : Stream.of(column.title())))
                .toList();
    }

    /** What was said, by title. */
    public Map<String, String> said() {
        return said;
    }

    private static Use use(String title, String said) {
        var comma = said.lastIndexOf(',');
        var order = comma < 0 ? Optional.<SlashOrder>empty() : SlashOrder.said(said.substring(comma + 1));
        var field = (order.isPresent() ? said.substring(0, comma) : said).strip();
        if (Column.key(title).isEmpty()) {
            throw new IllegalArgumentException("A mapping names the column by its title: TITLE=FIELD");
        }
        if (field.toLowerCase(Locale.ROOT).equals(KEPT)) {
            return new Use(title.strip(), Optional.empty(), SlashOrder.NOT_SAID);
        }
        var column = Column.titled(field)
                .orElseThrow(() -> new IllegalArgumentException("'" + title + "' cannot be taken as '" + field
                        + "', which is no field. Fields are " + String.join(", ", fields()) + "; '" + KEPT
                        + "' sets the column aside"));
        return new Use(title.strip(), Optional.of(column), order.orElse(SlashOrder.NOT_SAID));
    }

    /** What was said of the column with this title. */
    public Optional<Use> of(String title) {
        return Optional.ofNullable(uses.get(Column.key(title)));
    }

    /** The titles it speaks of. */
    List<Use> uses() {
        return List.copyOf(uses.values());
    }

    /** The column that was said to be this field, if any was. */
    boolean names(Column column) {
        return uses.values().stream().anyMatch(use -> use.column().equals(Optional.of(column)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Mapping mapping && mapping.said.equals(said);
    }

    @Override
    public int hashCode() {
        return said.hashCode();
    }

    @Override
    public String toString() {
        return said.toString();
    }
}
