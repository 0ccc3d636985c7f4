package io.poamledger.query.cockpit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.poamledger.cmmc.pack.Citation;
import io.poamledger.cmmc.pack.Reason;
import io.poamledger.events.status.CmmcStatus;
import io.poamledger.events.verdict.PackReference;
import io.poamledger.query.cockpit.clock.ConditionalClock;
import io.poamledger.query.cockpit.clock.Stage;
import io.poamledger.query.layout.Incomplete;
import io.poamledger.query.systems.By;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The 180 days of a system on a day.
 *
 * @param timeZone in which days begin
 * @param sentence the answer for people
 * @param title the status of the day in the words of the regulation
 * @param clock empty where none runs or ran
 * @param ended why it is over, with what follows
 * @param inTheWay of a closeout that would end in a final status; empty once the clock is over by something else than the days
 * @param plan the items of the frozen plan, what is open and has the least margin first
 * @param morePlanned how many items more the plan has than are told
 */
record Cockpit(
        String system,
        LocalDate day,
        By by,
        String timeZone,
        Stage stage,
        String sentence,
        CmmcStatus status,
        String title,
        Optional<ConditionalClock> clock,
        List<Reason> ended,
        Optional<Integer> ifAssessedToday,
        List<Obstacle> inTheWay,
        List<Task> toDo,
        List<PlanItem> plan,
        int morePlanned,
        BurnDown burnDown,
        PackReference pack,
        @JsonUnwrapped Incomplete incomplete) {

    /** What stands in the way, rule by rule. */
    public Map<Citation, List<Obstacle>> byRule() {
        return inTheWay.stream()
                .collect(
                        Collectors.groupingBy(one -> one.reason().citation(), LinkedHashMap::new, Collectors.toList()));
    }

    /** How many items of the plan are still to be done. */
    public long left() {
        return plan.stream().filter(PlanItem::open).count();
    }
}
