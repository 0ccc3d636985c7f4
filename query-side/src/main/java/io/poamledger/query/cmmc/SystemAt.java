package io.poamledger.query.cmmc;

import io.poamledger.cmmc.pack.Pack;
import io.poamledger.cmmc.pack.Packs;
import io.poamledger.cmmc.scoring.Findings;
import io.poamledger.cmmc.scoring.IfAssessedToday;
import io.poamledger.cmmc.scoring.Score;
import io.poamledger.cmmc.scoring.Scoring;
import io.poamledger.cmmc.status.StatusReading;
import io.poamledger.events.Bounds;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.status.KnownThen;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * All of a system that scores and status are judged on, from one viewpoint.
 *
 * @param assessment the newest completed one of all requirements
 * @param closeout the finalised closeout of the status that rests on that one
 * @param underWay the newest one of all requirements, where none is completed
 * @param items its assessment items with a requirement
 */
public record SystemAt(
        Viewpoint from,
        Packs packs,
        Optional<AssessmentFacts> assessment,
        Optional<CloseoutFacts> closeout,
        Optional<AssessmentFacts> underWay,
        StatusFacts status,
        List<AssessedItem> items) {

    public SystemAt {
        items = List.copyOf(items);
    }

    /** The same, by other rules. */
    public SystemAt judgedBy(Packs rules) {
        return new SystemAt(from, rules, assessment, closeout, underWay, status, items);
    }

    /** The rules of the day. */
    public Pack pack() {
        return packs.inForceOn(from.day());
    }

    /** The rules that the assessment is judged by: those of the day it was completed. */
    public Pack assessedBy() {
        return packs.inForceOn(assessment.map(one -> one.judgedOn(from.day())).orElse(from.day()));
    }

    public StatusReading reading() {
        return status.reading(from, packs);
    }

    /** What was assessed, with what the closeout found since; nothing where no assessment was completed. */
    public Findings findings() {
        var initial = assessment.map(AssessmentFacts::asFindings).orElse(Findings.none());
        return closeout.map(later -> later.after(initial)).orElse(initial);
    }

    /** The day on which a requirement was looked at last. */
    private LocalDate assessedOn(RequirementId requirement) {
        return closeout.filter(later -> later.lookedAt(requirement))
                .map(CloseoutFacts::effectiveOn)
                .orElseGet(() -> assessment.map(one -> one.judgedOn(from.day())).orElse(from.day()));
    }

    /** The score of the assessment; empty where none was completed. */
    public Optional<Score> assessed() {
        return assessment.map(_ -> new Scoring(assessedBy()).score(findings()));
    }

    /** What closing and opening items has changed since. */
    public IfAssessedToday today() {
        return IfAssessedToday.of(
                findings(),
                this::assessedOn,
                items.stream().map(item -> item.tracked(from.system())).toList());
    }

    /** The score if it were assessed now; empty where none was completed. */
    public Optional<Score> ifAssessedToday() {
        return assessment.map(_ -> new Scoring(pack()).score(today().findings()));
    }

    /** When the full score is expected, by the dates of the open items; nothing is once it was assessed (rule S-11). */
    public Optional<LocalDate> fullScoreExpectedOn() {
        return ifAssessedToday()
                .filter(_ -> assessed()
                        .flatMap(SystemAt::number)
                        .filter(score -> score == pack().maximumScore())
                        .isEmpty())
                .flatMap(score -> new Scoring(pack())
                        .expectedFullScore(score, dues(items))
                        .day());
    }

    private static List<Optional<LocalDate>> dues(Collection<AssessedItem> items) {
        return items.stream()
                .filter(AssessedItem::isOpen)
                .map(item -> item.due().map(Bounds::judged))
                .toList();
    }

    /** The same as an event of something said to others keeps it. */
    public KnownThen known() {
        return new KnownThen(
                assessed().flatMap(SystemAt::number),
                ifAssessedToday().flatMap(SystemAt::number),
                reading().status(),
                fullScoreExpectedOn());
    }

    /** Empty where there is no score. */
    public static Optional<Integer> number(Score score) {
        return score.number().isPresent() ? Optional.of(score.number().getAsInt()) : Optional.empty();
    }
}
