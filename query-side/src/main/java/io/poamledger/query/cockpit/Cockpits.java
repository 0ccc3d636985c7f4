package io.poamledger.query.cockpit;

import io.poamledger.access.CurrentCaller;
import io.poamledger.cmmc.pack.Pack;
import io.poamledger.events.Bounds;
import io.poamledger.events.assessment.AssessmentPurpose;
import io.poamledger.events.assessment.AssessmentType;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.status.ConditionalStatusGranted;
import io.poamledger.query.cmmc.AssessmentFacts;
import io.poamledger.query.cmmc.CmmcRecords;
import io.poamledger.query.cmmc.PlanVersions;
import io.poamledger.query.cmmc.PlanVersions.Course;
import io.poamledger.query.cmmc.SystemAt;
import io.poamledger.query.cmmc.SystemsAt;
import io.poamledger.query.cockpit.clock.ClockLine;
import io.poamledger.query.cockpit.clock.ConditionalClock;
import io.poamledger.query.cockpit.clock.Stage;
import io.poamledger.query.cockpit.clock.ToldClock;
import io.poamledger.query.layout.First;
import io.poamledger.query.layout.Frame;
import io.poamledger.query.layout.Incomplete;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.By;
import io.poamledger.query.systems.Moments;
import io.poamledger.query.systems.SystemDirectory;
import io.poamledger.query.verdicts.Affirmations;
import io.poamledger.query.views.questions.QuestionName;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads the clocks of systems for whoever may read them. Nothing of it is stored. */
@Component
final class Cockpits {

    private final SystemsAt systemsAt;
    private final CmmcRecords records;
    private final PlanVersions versions;
    private final PlannedItems items;
    private final SystemDirectory systems;
    private final Moments moments;
    private final CurrentCaller callers;
    private final Frame frame;

    Cockpits(
            SystemsAt systemsAt,
            CmmcRecords records,
            PlanVersions versions,
            PlannedItems items,
            SystemDirectory systems,
            Moments moments,
            CurrentCaller callers,
            Frame frame) {
        this.systemsAt = systemsAt;
        this.records = records;
        this.versions = versions;
        this.items = items;
        this.systems = systems;
        this.moments = moments;
        this.callers = callers;
        this.frame = frame;
    }

    /** Every system that the caller may read, as it was at the moment that a request names. */
    List<ClockLine> lines(Parameters asked) {
        var scope = systems.readable(callers.get(), asked);
        return moments
                .asked(asked)
                .map(moment -> systemsAt.at(scope, moment, By.of(asked, moment)))
                .orElseGet(() -> systemsAt.now(scope))
                .stream()
                .map(ClockLine::of)
                .sorted(ClockLine.NEAREST_FIRST)
                .toList();
    }

    Cockpit of(SystemAt system) {
        var told = ToldClock.of(system);
        return told.granted()
                .map(granted -> withClock(system, told, granted))
                .orElseGet(() -> withoutClock(system, told));
    }

    private Cockpit withoutClock(SystemAt system, ToldClock told) {
        return cockpit(
                system,
                told,
                told.sentence(),
                List.of(),
                List.of(),
                new First<>(List.of(), 0),
                new BurnDown(List.of()),
                system.pack());
    }

    private Cockpit withClock(SystemAt system, ToldClock told, ConditionalStatusGranted granted) {
        var clock = told.clock().orElseThrow();
        var pack = system.packs().inForceOn(granted.statusDate());
        var planned = planned(granted);
        var courses =
                versions.of(planned.shown().stream().map(Map.Entry::getKey).toList(), system.from());
        var plan = plan(system, planned.shown(), courses, clock);
        var closeout = closeout(system, granted);
        var counts = told.stage() == Stage.RUNNING || told.stage() == Stage.EXPIRED;
        return cockpit(
                system,
                told,
                told.sentence() + PlanInWords.of(told.stage(), plan),
                counts ? Obstacle.all(plan, closeout, pack) : List.of(),
                told.stage() == Stage.RUNNING
                        ? Task.all(
                                plan,
                                closeout,
                                granted.status().assessedBy().orElse(AssessmentType.SELF),
                                Affirmations.due(system.status(), system.from().day(), told.reading(), pack),
                                clock,
                                pack)
                        : List.of(),
                new First<>(plan, planned.more()),
                BurnDown.of(
                        plan,
                        courses,
                        clock,
                        clock.endedOn().orElse(system.from().day())),
                pack);
    }

    private Cockpit cockpit(
            SystemAt system,
            ToldClock told,
            String sentence,
            List<Obstacle> inTheWay,
            List<Task> toDo,
            First<PlanItem> plan,
            BurnDown burnDown,
            Pack pack) {
        var from = system.from();
        return new Cockpit(
                from.system().id().value(),
                from.day(),
                from.by(),
                from.system().zone().getId(),
                told.stage(),
                sentence,
                told.reading().status(),
                told.reading().status().title(),
                told.clock(),
                told.reading().reasons(),
                system.ifAssessedToday().flatMap(SystemAt::number),
                inTheWay,
                toDo,
                plan.shown(),
                plan.more(),
                burnDown,
                pack.reference(),
                incomplete(system));
    }

    /** Each item of the frozen plan once, with the requirement that it is on it for. */
    private static First<Map.Entry<PoamItemId, RequirementId>> planned(ConditionalStatusGranted granted) {
        var planned = new LinkedHashMap<PoamItemId, RequirementId>();
        granted.plan().forEach(gap -> gap.items().forEach(item -> planned.putIfAbsent(item, gap.requirement())));
        return First.of(List.copyOf(planned.entrySet()));
    }

    private List<PlanItem> plan(
            SystemAt system,
            List<Map.Entry<PoamItemId, RequirementId>> planned,
            Map<PoamItemId, Course> courses,
            ConditionalClock clock) {
        var from = system.from();
        return planned.stream()
                .filter(one -> courses.containsKey(one.getKey()))
                .map(one -> PlanItem.of(
                        one.getKey(),
                        from.system().label(one.getKey().number()),
                        one.getValue(),
                        Objects.requireNonNull(courses.get(one.getKey())).standingOn(from.day()),
                        items.find(one.getKey(), from),
                        clock,
                        from.day()))
                .sorted(PlanItem.WORST_FIRST)
                .toList();
    }

    /** The newest assessment of the plan, with its findings. */
    private Optional<AssessmentFacts> closeout(SystemAt system, ConditionalStatusGranted granted) {
        return records.assessments(system.from()).stream()
                .filter(one -> one.started()
                        .filter(begun -> begun.purpose() == AssessmentPurpose.CLOSEOUT
                                && !Bounds.judged(begun.startedOn()).isBefore(statusDate(granted)))
                        .isPresent())
                .findFirst()
                .flatMap(one -> records.assessment(one.id(), system.from()));
    }

    private static LocalDate statusDate(ConditionalStatusGranted granted) {
        return Bounds.judged(granted.statusDate());
    }

    private Incomplete incomplete(SystemAt system) {
        return frame.incomplete(
                new AskedSystems(List.of(system.from().system())),
                QuestionName.CMMC,
                QuestionName.SYSTEMS,
                QuestionName.ITEM);
    }
}
