package io.poamledger.exchange.columns;

import io.poamledger.exchange.sheet.Sheet;
import java.util.List;
import java.util.Optional;

/**
 * What is known of the columns of a file: what its sender says, and what was kept under a name when such a file came before. A kept
 * mapping is taken when one row of the file has all its titles; what the sender says counts before it.
 *
 * @param kept the latest first
 */
public record Mappings(Mapping said, List<Kept> kept) {

    public static final Mappings NONE = new Mappings(Mapping.NONE, List.of());

    private static final int SEARCHED = 40;

    public Mappings {
        kept = List.copyOf(kept);
    }

    /** A mapping with the name it was kept under. */
    public record Kept(String name, Mapping mapping) {}

    /** Only what the sender says. */
    public static Mappings of(Mapping said) {
        return new Mappings(said, List.of());
    }

    /** The kept one whose titles this file has. */
    public Optional<Kept> foundIn(List<Sheet> sheets) {
        return kept.stream()
                .filter(one -> sheets.stream().anyMatch(sheet -> hasAllTitles(sheet, one.mapping())))
                .findFirst();
    }

    private static boolean hasAllTitles(Sheet sheet, Mapping mapping) {
        return sheet.lines().stream()
                .limit(SEARCHED)
                .map(line -> line.cells().stream().map(Column::key).toList())
                .anyMatch(titles -> mapping.uses().stream()
                        .map(Mapping.Use::title)
                        .map(Column::key)
                        .allMatch(titles::contains));
    }
}
