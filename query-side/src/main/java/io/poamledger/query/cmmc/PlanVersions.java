package io.poamledger.query.cmmc;

import io.poamledger.cmmc.scoring.TrackedItem.Standing;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.query.lists.Columns;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up what became of the items that a plan names, day by day. */
@Component
public class PlanVersions {

    private final JdbcClient views;

    PlanVersions(JdbcClient views) {
        this.views = views;
    }

    /**
     * An item as it was on every day, on the axis of time that is looked along.
     *
     * @param versions oldest first; at least one
     */
    public record Course(List<AssessedItem> versions, boolean claimed) {

        public Course {
            versions = List.copyOf(versions);
        }

        private AssessedItem last() {
            return versions.getLast();
        }

        /** Whether it was still to be done at the end of a day. */
        public boolean openOn(LocalDate day) {
            return standingOn(day) == Standing.OPEN;
        }

        /** How it stood at the end of a day; void where it was not there. */
        public Standing standingOn(LocalDate day) {
            if (claimed) {
                return last().since().isAfter(day)
                        ? Standing.VOID
                        : last().truly(last(), day).standing();
            }
            return versions.stream()
                    .filter(version -> !version.recordedOn().isAfter(day))
                    .reduce((_, later) -> later)
                    .map(AssessedItem::standing)
                    .orElse(Standing.VOID);
        }

        /** The days on which that may have changed. */
        public Stream<LocalDate> changes() {
            return claimed
                    ? Stream.concat(Stream.of(last().since()), last().ended().stream())
                    : versions.stream().map(AssessedItem::recordedOn);
        }
    }

    /** By item, in the order of their numbers; those that were not there yet are missing. */
    public Map<PoamItemId, Course> of(Collection<PoamItemId> items, Viewpoint from) {
        var versions = new LinkedHashMap<PoamItemId, List<AssessedItem>>();
        views.sql("""
                        SELECT * FROM cmmc_items WHERE system = ? AND number IN (SELECT value FROM json_each(?))
                            AND from_position <= ? ORDER BY number, from_position""")
                .params(
                        from.system().id().value(),
                        Columns.JSON.writeValueAsString(
                                items.stream().map(PoamItemId::number).toList()),
                        from.position())
                .query((row, _) -> CmmcTables.item(from.system().id(), row))
                .list()
                .forEach(version -> versions.computeIfAbsent(version.id(), _ -> new ArrayList<>())
                        .add(version));
        var courses = new LinkedHashMap<PoamItemId, Course>();
        versions.forEach((item, all) -> courses.put(item, new Course(all, from.claimed())));
        return courses;
    }
}
