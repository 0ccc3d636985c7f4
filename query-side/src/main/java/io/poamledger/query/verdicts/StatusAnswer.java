package io.poamledger.query.verdicts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.poamledger.cmmc.affirmation.DueAffirmation;
import io.poamledger.cmmc.clock.ConditionalWindow;
import io.poamledger.cmmc.eligibility.AwardEligibility;
import io.poamledger.cmmc.eligibility.FrozenList;
import io.poamledger.cmmc.pack.Citation;
import io.poamledger.cmmc.pack.Reason;
import io.poamledger.cmmc.status.StatusReading;
import io.poamledger.events.Bounds;
import io.poamledger.events.assessment.FindingState;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.status.CmmcStatus;
import io.poamledger.events.status.ConditionalStatusGranted;
import io.poamledger.events.status.PlannedGap;
import io.poamledger.events.verdict.PackReference;
import io.poamledger.query.cmmc.CmmcRecords;
import io.poamledger.query.cmmc.SystemAt;
import io.poamledger.query.layout.Incomplete;
import io.poamledger.query.systems.By;
import io.poamledger.query.verdicts.known.KnownDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The CMMC status of a system on a day. That it ran out follows from the day; nothing has to happen for it.
 *
 * @param timeZone in which days begin
 * @param title the status in the words of the regulation
 * @param statusDate the CMMC Status Date of what was granted last, also after it has ended
 * @param lastDay the last day of that, included
 * @param dayOfWindow which of the 180 days it is, 0 on the status date; of a conditional status only
 * @param daysLeft until the last day; 0 on it, and once it has ended
 * @param expired whether it ran out by itself
 * @param reasons why what was granted is no status any more, with the consequence
 * @param clock where the days are counted by
 * @param plan the frozen plan of the conditional status
 * @param alerts where later findings show that it was granted on a wrong basis
 * @param aged findings that rest on what has become historical while nothing in the plan moved (rule T-8)
 * @param changes of the environment, newest first, with what the Affirming Official decided (rule T-7)
 * @param award whether the status is current for an award, with every reason why not
 * @param affirmations that it asks for
 * @param history every status that came to be, in the order in which they were recorded
 */
record StatusAnswer(
        String system,
        LocalDate day,
        By by,
        String timeZone,
        CmmcStatus status,
        String title,
        Optional<LocalDate> statusDate,
        Optional<LocalDate> lastDay,
        Optional<Long> dayOfWindow,
        Optional<Long> daysLeft,
        boolean expired,
        List<Reason> reasons,
        Optional<Citation> clock,
        List<PlannedGap> plan,
        List<Reason> alerts,
        List<Reason> aged,
        List<EnvironmentChange> changes,
        AwardEligibility award,
        List<DueAffirmation> affirmations,
        List<PastStatus> history,
        PackReference pack,
        @JsonUnwrapped Incomplete incomplete) {

    static StatusAnswer of(SystemAt system, CmmcRecords records, Incomplete incomplete) {
        var from = system.from();
        var reading = system.reading();
        var granted = granted(system, reading);
        var pack = system.packs()
                .inForceOn(reading.entry().map(entry -> entry.statusDate()).orElse(from.day()));
        var window = granted.map(grant -> ConditionalWindow.of(Bounds.judged(grant.statusDate()), pack))
                .filter(_ -> reading.entry()
                        .filter(entry -> entry.status().isConditional())
                        .isPresent());
        return new StatusAnswer(
                from.system().id().value(),
                from.day(),
                from.by(),
                from.system().zone().getId(),
                reading.status(),
                reading.status().title(),
                reading.entry().map(entry -> entry.statusDate()),
                reading.lastDay(),
                window.map(days -> days.dayNumber(from.day())),
                reading.lastDay().map(last -> Math.max(0L, Bounds.days(from.day(), last))),
                reading.expired(),
                reading.reasons(),
                reading.lastDay()
                        .map(_ -> window.map(ConditionalWindow::citation).orElse(pack.citation("D-7"))),
                granted.map(ConditionalStatusGranted::plan).orElse(List.of()),
                granted.map(grant -> frozen(grant).alerts(system.findings(), pack))
                        .orElse(List.of()),
                aged(system),
                EnvironmentChange.of(records.environment(from), system.pack().citation("T-7")),
                award(system, reading, records),
                Affirmations.due(system.status(), from.day(), reading, pack),
                system.status().changes().stream().map(PastStatus::of).toList(),
                reading.pack(),
                incomplete);
    }

    private static Optional<ConditionalStatusGranted> granted(SystemAt system, StatusReading reading) {
        return reading.entry().flatMap(entry -> system.status().conditional(entry.statusDate()));
    }

    private static FrozenList frozen(ConditionalStatusGranted grant) {
        var gaps = new TreeMap<RequirementId, FindingState>();
        grant.plan().forEach(gap -> gaps.put(gap.requirement(), gap.finding()));
        return new FrozenList(gaps);
    }

    private static List<Reason> aged(SystemAt system) {
        return system.assessment().stream()
                .flatMap(one -> one.findings().entrySet().stream())
                .flatMap(found ->
                        found
                                .getValue()
                                .historicalModule(found.getKey(), system.from().day(), system.pack())
                                .stream())
                .toList();
    }

    private static AwardEligibility award(SystemAt system, StatusReading reading, CmmcRecords records) {
        var affirmed = system.status().affirmations().stream()
                .map(one -> one.said().affirmedOn())
                .map(Bounds::judged)
                .toList();
        var changed = reading.entry().flatMap(entry -> KnownDays.complianceChangedOn(entry, system, records));
        return AwardEligibility.judge(system.from().day(), reading, affirmed, changed, system.packs());
    }
}
