package io.poamledger.app.demo;

import io.poamledger.cmmc.data.DataFile;
import io.poamledger.events.assessment.FindingState;
import io.poamledger.events.item.RequirementId;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/**
 * One line of {@code demo/gaps.csv}: a requirement that is not met, and what becomes of the item that plans it.
 *
 * @param finding of the first assessment; met where the item was closed before
 * @param opened a day of the year, as the others are
 * @param due as it was promised first
 * @param done the day it is closed; empty if it never is
 * @param step the milestone
 */
record InventedGap(
        Plant plant,
        RequirementId requirement,
        FindingState finding,
        Person owner,
        int opened,
        int due,
        Optional<Integer> done,
        Turn turn,
        String title,
        String step) {

    /** What happens on the way. */
    enum Turn {
        KEPT,
        SLIPPED,
        EXTENDED,
        CONTESTED,
        /** A review moves it. */
        DECIDED,
        /** The validator sends it back once. */
        RETURNED,
        /** Nobody ever looks at what was submitted. */
        SUBMITTED,
        WAITS,
        /** It was closed, and was not done. */
        REOPENED
    }

    static List<InventedGap> of(Plant plant) {
        return DataFile.rows(InventedGap.class, "/demo/gaps.csv").stream()
                .map(InventedGap::of)
                .filter(gap -> gap.plant == plant)
                .toList();
    }

    private static InventedGap of(CSVRecord line) {
        return new InventedGap(
                Plant.of(line.get("system")),
                new RequirementId(line.get("requirement")),
                FindingState.valueOf(line.get("finding")),
                Person.valueOf(line.get("owner")),
                Integer.parseInt(line.get("opened")),
                Integer.parseInt(line.get("due")),
                Optional.of(line.get("done")).filter(day -> !day.isEmpty()).map(Integer::valueOf),
                Turn.valueOf(line.get("turn")),
                line.get("title"),
                line.get("step"));
    }
}
