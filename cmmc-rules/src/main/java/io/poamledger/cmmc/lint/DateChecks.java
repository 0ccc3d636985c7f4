package io.poamledger.cmmc.lint;

import static io.poamledger.cmmc.lint.Remark.advice;

import io.poamledger.cmmc.lint.PlanText.Milestone;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Can the dates of a plan be kept? */
final class DateChecks {

    private static final int LONGEST_SILENCE_DAYS = 120;
    private static final int MANY_SLIPS = 3;

    private DateChecks() {}

    static List<Remark> check(PlanText plan) {
        var remarks = new ArrayList<Remark>();
        allOnOneDay(plan).ifPresent(remarks::add);
        remarks.addAll(afterCompletion(plan));
        remarks.addAll(afterTheWindow(plan));
        longSilence(plan).ifPresent(remarks::add);
        if (plan.slips() >= MANY_SLIPS) {
            var why = "The dates were moved to a later day " + plan.slips() + " times.";
            remarks.add(advice(Check.MANY_SLIPS, "the dates", plan.slips() + " slips", why));
        }
        plan.review().flatMap(DateChecks::noReview).ifPresent(remarks::add);
        return remarks;
    }

    private static Optional<Remark> allOnOneDay(PlanText plan) {
        var days = plan.milestones().stream().map(Milestone::due).distinct().toList();
        return plan.milestones().size() > 1 && days.size() == 1
                ? Optional.of(advice(
                        Check.ONE_DAY,
                        "the milestones",
                        days.getFirst().toString(),
                        "All " + plan.milestones().size() + " milestones are on one day."))
                : Optional.empty();
    }

    private static List<Remark> afterCompletion(PlanText plan) {
        return plan.milestones().stream()
                .filter(milestone ->
                        plan.completion().map(milestone.due()::isAfter).orElse(false))
                .map(milestone -> advice(
                        Check.MILESTONE_AFTER_COMPLETION,
                        "a milestone",
                        milestone.due() + " " + milestone.text(),
                        "It is due after the item itself."))
                .toList();
    }

    private static List<Remark> afterTheWindow(PlanText plan) {
        var days = Stream.concat(plan.milestones().stream().map(Milestone::due), plan.completion().stream());
        return plan.lastDay()
                .map(last -> days.filter(day -> day.isAfter(last))
                        .distinct()
                        .map(day -> advice(Check.AFTER_DAY_180, "a date", day.toString(), "Day 180 is " + last + "."))
                        .toList())
                .orElse(List.of());
    }

    private static Optional<Remark> longSilence(PlanText plan) {
        var days = Stream.of(
                        plan.opened().stream(),
                        plan.milestones().stream().map(Milestone::due),
                        plan.completion().stream())
                .flatMap(stream -> stream)
                .sorted()
                .toList();
        for (var i = 1; i < days.size(); i++) {
            var between = ChronoUnit.DAYS.between(days.get(i - 1), days.get(i));
            if (between > LONGEST_SILENCE_DAYS) {
                return Optional.of(advice(
                        Check.LONG_SILENCE,
                        "the dates",
                        days.get(i - 1) + " to " + days.get(i),
                        "Nothing is due for " + between + " days."));
            }
        }
        return Optional.empty();
    }

    private static Optional<Remark> noReview(PlanText.Review review) {
        LocalDate due = review.last().plusDays(review.cadenceDays());
        return review.today().isAfter(due)
                ? Optional.of(advice(
                        Check.NO_REVIEW, "the review", review.last().toString(), "A review was due by " + due + "."))
                : Optional.empty();
    }
}
