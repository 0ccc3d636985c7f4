package io.poamledger.query.verdicts;

import io.poamledger.access.CurrentCaller;
import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.cmmc.pack.Packs;
import io.poamledger.cmmc.scoring.Scoring;
import io.poamledger.cmmc.whatif.Gap;
import io.poamledger.events.SystemId;
import io.poamledger.events.item.RequirementId;
import io.poamledger.query.cmmc.AssessmentFacts;
import io.poamledger.query.cmmc.CmmcRecords;
import io.poamledger.query.cmmc.SystemAt;
import io.poamledger.query.cmmc.SystemsAt;
import io.poamledger.query.layout.Frame;
import io.poamledger.query.layout.Incomplete;
import io.poamledger.query.lists.BadParameter;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.systems.AsOf;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.By;
import io.poamledger.query.systems.SystemDirectory;
import io.poamledger.query.verdicts.known.RepresentationsAnswer;
import io.poamledger.query.views.questions.QuestionName;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Judges a system for whoever may read it. */
@Component
public class Verdicts {

    private static final int MOST_MET = 110;

    /** Asks for nothing to be met, where saying nothing asks for something else. */
    private static final String NONE = "none";

    private final SystemsAt systemsAt;
    private final CmmcRecords records;
    private final SystemDirectory systems;
    private final CurrentCaller callers;
    private final Frame frame;

    Verdicts(SystemsAt systemsAt, CmmcRecords records, SystemDirectory systems, CurrentCaller callers, Frame frame) {
        this.systemsAt = systemsAt;
        this.records = records;
        this.systems = systems;
        this.callers = callers;
        this.frame = frame;
    }

    /**
     * The system that a request is about, as it was at the moment that it names.
     *
     * @throws io.poamledger.access.NotAllowed the caller may not read it
     * @throws io.poamledger.query.lists.NothingFound there is none with that id
     */
    public SystemAt asked(String id, Parameters asked) {
        return systemsAt.of(systemsAt.asked(systems.readable(callers.get(), id, asked), asked));
    }

    /** The three scores, with every deduction. */
    public ScoreAnswer score(SystemAt system) {
        return ScoreAnswer.of(system, incomplete(system));
    }

    StatusAnswer status(SystemAt system) {
        return StatusAnswer.of(system, records, incomplete(system));
    }

    /** Whether a status may be declared, with every reason against it. */
    public ReadinessAnswer readiness(SystemAt system) {
        return ReadinessAnswer.of(readying(system), incomplete(system));
    }

    /** What would be if the requirements were met that {@code met} names. */
    public WhatIfAnswer whatIf(SystemAt system, Parameters asked) {
        return WhatIfAnswer.of(readying(system), met(asked), incomplete(system));
    }

    /** What would be if the cheapest set of gaps were closed, by hours of work. */
    public WhatIfAnswer cheapest(SystemAt system) {
        var readying = readying(system);
        var first = readying.paths().getFirst().toConditional().gaps();
        return WhatIfAnswer.of(readying, first.stream().map(Gap::requirement).toList(), incomplete(system));
    }

    /** Whether what an assessment found makes a score. */
    public boolean isScored(AssessmentFacts assessment, SystemAt system) {
        return new Scoring(system.packs()
                        .inForceOn(assessment.judgedOn(system.from().day())))
                .score(assessment.asFindings())
                .number()
                .isPresent();
    }

    RepresentationsAnswer representations(SystemAt system) {
        return RepresentationsAnswer.of(system, records, incomplete(system));
    }

    /** At a glance. */
    public StatusGlance glance(SystemAt system) {
        return StatusGlance.of(system, readying(system));
    }

    private static Readying readying(SystemAt system) {
        return new Readying(system, system.assessment().or(system::underWay));
    }

    private Incomplete incomplete(SystemAt system) {
        return frame.incomplete(
                new AskedSystems(List.of(system.from().system())), QuestionName.CMMC, QuestionName.SYSTEMS);
    }

    private static List<RequirementId> met(Parameters asked) {
        return asked.text("met").stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(String::strip)
                .filter(written -> !written.isEmpty() && !written.equals(NONE))
                .flatMap(Verdicts::requirement)
                .distinct()
                .limit(MOST_MET)
                .toList();
    }

    private static Stream<RequirementId> requirement(String written) {
        try {
            return Stream.of(
                    Catalogue.inForce().requirement(new RequirementId(written)).id());
        } catch (IllegalArgumentException e) {
            throw new BadParameter("met", written, String.valueOf(e.getMessage()));
        }
    }

    /** Each of them at a glance, as it is now. */
    public Map<SystemId, StatusGlance> glances(AskedSystems scope) {
        return glances(systemsAt.now(scope).stream());
    }

    /** What somebody has to do about the status of each of them now. */
    public Map<SystemId, Duties> duties(AskedSystems scope) {
        return systemsAt.statuses(scope).stream()
                .collect(Collectors.toMap(system -> system.from().system().id(), Duties::of));
    }

    /** Each of them at a glance, as it was at a moment. */
    public Map<SystemId, StatusGlance> glances(AskedSystems scope, AsOf moment, By by) {
        return glances(systemsAt.at(scope, moment, by).stream());
    }

    /** Each of them as it is now, by each of these rules. */
    public List<Map<SystemId, StatusGlance>> glances(AskedSystems scope, List<Packs> rules) {
        var now = systemsAt.now(scope);
        return rules.stream()
                .map(packs -> glances(now.stream().map(system -> system.judgedBy(packs))))
                .toList();
    }

    private static Map<SystemId, StatusGlance> glances(Stream<SystemAt> systems) {
        return systems.collect(Collectors.toMap(
                system -> system.from().system().id(), system -> StatusGlance.of(system, readying(system))));
    }
}
