package io.poamledger.query.verdicts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.poamledger.cmmc.pack.Reason;
import io.poamledger.cmmc.scoring.Deduction;
import io.poamledger.cmmc.scoring.IfAssessedToday.Difference;
import io.poamledger.cmmc.scoring.Score;
import io.poamledger.events.assessment.AssessmentCompleted;
import io.poamledger.events.assessment.AssessmentId;
import io.poamledger.events.verdict.PackReference;
import io.poamledger.query.cmmc.AssessmentFacts;
import io.poamledger.query.cmmc.CloseoutFacts;
import io.poamledger.query.cmmc.StatusFacts.Representation;
import io.poamledger.query.cmmc.SystemAt;
import io.poamledger.query.layout.Incomplete;
import io.poamledger.query.systems.By;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The three scores of a system on a day, never mixed.
 *
 * @param assessment the newest completed one; empty where there is none, and then there is no score to be worked out
 * @param closeout what looked again at its plan and was finalised, on {@code closedOutOn}; empty where nothing did
 * @param assessed from the findings of both: what a status rests on
 * @param ifAssessedToday the same with what items have changed since; grants nothing
 * @param differences what they have changed
 * @param fullScoreExpectedOn by the dates of the open items; empty where it was assessed, or one has no date
 * @param posted the last one that was said to others and stands
 */
public record ScoreAnswer(
        String system,
        LocalDate day,
        By by,
        Optional<AssessmentId> assessment,
        Optional<LocalDate> completedOn,
        Optional<AssessmentId> closeout,
        Optional<LocalDate> closedOutOn,
        Optional<Counted> assessed,
        Optional<Counted> ifAssessedToday,
        List<Difference> differences,
        Optional<LocalDate> fullScoreExpectedOn,
        Optional<Posted> posted,
        @JsonUnwrapped Incomplete incomplete) {

    /**
     * A score, or why there is none.
     *
     * @param withoutScore never empty where there is no score
     */
    public record Counted(
            Optional<Integer> score, List<Deduction> deductions, List<Reason> withoutScore, PackReference pack) {

        static Counted of(Score score) {
            return switch (score) {
                case Score.Scored scored ->
                    new Counted(Optional.of(scored.value()), scored.deductions(), List.of(), scored.pack());
                case Score.NoScore none -> new Counted(Optional.empty(), List.of(), none.reasons(), none.pack());
            };
        }
    }

    /** @param representation its number among what was said of the system */
    public record Posted(int representation, int score, LocalDate madeOn, String madeTo) {

        static Posted of(Representation one) {
            var said = one.said();
            return new Posted(said.number(), said.score().orElseThrow(), said.madeOn(), said.madeTo());
        }
    }

    static ScoreAnswer of(SystemAt system, Incomplete incomplete) {
        return new ScoreAnswer(
                system.from().system().id().value(),
                system.from().day(),
                system.from().by(),
                system.assessment().map(AssessmentFacts::id),
                system.assessment().flatMap(AssessmentFacts::completed).map(AssessmentCompleted::completedOn),
                system.closeout().map(later -> later.assessment().id()),
                system.closeout().map(CloseoutFacts::effectiveOn),
                system.assessed().map(Counted::of),
                system.ifAssessedToday().map(Counted::of),
                system.today().differences(),
                system.fullScoreExpectedOn(),
                system.status().postedOn(system.from().day()).map(Posted::of),
                incomplete);
    }
}
