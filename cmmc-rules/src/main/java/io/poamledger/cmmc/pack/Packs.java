package io.poamledger.cmmc.pack;

import io.poamledger.cmmc.data.DataFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The rule packs there are: the only way to one. Immutable. */
public final class Packs {

    private static final Packs SHIPPED = shippedAsReleased();

    private final List<Pack> packs;

    private Packs(List<Pack> packs) {
        this.packs =
                packs.stream().sorted(Comparator.comparing(Pack::effectiveFrom)).toList();
    }

    /**
     * What the program ships: one pack, the real one.
     *
     * @throws IllegalStateException if its data is not the data it was released with
     */
    public static Packs shipped() {
        return SHIPPED;
    }

    /**
     * These and one more, read from a folder of data files.
     *
     * @param anchor a class beside which the folder lies, unless its name begins with a slash
     * @throws IllegalStateException if the folder lacks a file or a value, or there is a pack with this id or from this
     *     day
     */
    public Packs with(Class<?> anchor, String folder) {
        var added = new PackFiles(anchor, folder).read();
        for (var pack : packs) {
            if (pack.id().equals(added.id()) || pack.effectiveFrom().equals(added.effectiveFrom())) {
                throw new IllegalStateException("There is a rule pack " + pack + " already; this one is " + added);
            }
        }
        var all = new ArrayList<>(packs);
        all.add(added);
        return new Packs(all);
    }

    /**
     * These, checked for a ledger.
     *
     * @param demonstration whether the ledger is marked as a demonstration
     * @throws IllegalStateException if one of them is synthetic and the ledger is not a demonstration
     */
    public Packs permittedIn(boolean demonstration) {
        for (var pack : packs) {
            if (pack.synthetic() && !demonstration) {
                throw new IllegalStateException("The rule pack " + pack
                        + " has made-up values; only a ledger that is marked as a demonstration may use it");
            }
        }
        return this;
    }

    /**
     * One of them, as if there had never been another: what it would make of any day.
     *
     * @throws IllegalArgumentException if there is no pack with this id
     */
    public Packs only(String id) {
        return new Packs(List.of(known(id)));
    }

    /** All of them, by the day they take effect. */
    public List<Pack> all() {
        return packs;
    }

    public Optional<Pack> find(String id) {
        return packs.stream().filter(pack -> pack.id().equals(id)).findAny();
    }

    /**
     * The pack that a state of this day is judged by: the last one that had taken effect. The first one also judges the
     * days before it, since there is no other.
     */
    public Pack inForceOn(LocalDate day) {
        return packs.stream()
                .filter(pack -> !pack.effectiveFrom().isAfter(day))
                .reduce((_, later) -> later)
                .orElse(packs.getFirst());
    }

    /**
     * On which values, rules, settings and facts two packs differ, sorted by matter; empty if they say the same.
     *
     * @throws IllegalArgumentException if there is no pack with one of these ids
     */
    public List<PackDifference> diff(String from, String to) {
        var before = known(from).statements();
        var after = known(to).statements();
        var matters = new TreeSet<>(before.keySet());
        matters.addAll(after.keySet());
        return matters.stream()
                .map(matter -> new PackDifference(
                        matter, Optional.ofNullable(before.get(matter)), Optional.ofNullable(after.get(matter))))
                .filter(difference -> !difference.before().equals(difference.after()))
                .toList();
    }

    private Pack known(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("There is no rule pack '" + id + "'"));
    }

    private static Packs shippedAsReleased() {
        var packs = new ArrayList<Pack>();
        for (var row : DataFile.rows(Packs.class, "shipped.csv")) {
            var pack = new PackFiles(Packs.class, row.get("folder")).read();
            if (!pack.hash().hex().equals(row.get("sha256"))) {
                throw new IllegalStateException("The rule pack " + pack + " was changed: its hash is " + pack.hash()
                        + ", released was " + row.get("sha256"));
            }
            packs.add(pack);
        }
        return new Packs(packs);
    }
}
