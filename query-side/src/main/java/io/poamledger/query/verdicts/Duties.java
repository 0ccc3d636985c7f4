package io.poamledger.query.verdicts;

import io.poamledger.cmmc.affirmation.DueAffirmation;
import io.poamledger.cmmc.clock.ConditionalWindow;
import io.poamledger.cmmc.clock.ScheduleRules;
import io.poamledger.events.Bounds;
import io.poamledger.events.status.CmmcStatus;
import io.poamledger.query.cmmc.StatusAt;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What somebody has to do about the status of a system.
 *
 * @param missing the affirmation that the status asked for last, where nobody has given it (rules)
 * @param coming the next one, where that is near
 * @param undecided how many changes of the environment wait for the Affirming Official to say whether they are significant (rule T-7)
 * @param closeoutFrom the day from which a closeout has to be under way, where that is near and none has begun; {@code closeoutLate} once it has come
 */
public record Duties(
        Optional<DueAffirmation> missing,
        Optional<DueAffirmation> coming,
        long undecided,
        Optional<LocalDate> closeoutFrom,
        boolean closeoutLate) {

    /** Days before something is due, from which on it is said. */
    private static final int NEAR = 30;

    static Duties of(StatusAt system) {
        var day = system.from().day();
        var asked = affirmations(system);
        var closeout = closeoutFrom(system, day);
        return new Duties(
                asked.stream()
                        .filter(one -> !one.dueOn().isAfter(day))
                        .max(Comparator.comparing(DueAffirmation::dueOn))
                        .filter(one -> one.openOn(day)),
                asked.stream()
                        .filter(one -> one.dueOn().isAfter(day) && Bounds.days(day, one.dueOn()) <= NEAR)
                        .findFirst(),
                EnvironmentChange.of(
                                system.environment(),
                                system.packs().inForceOn(day).citation("T-7"))
                        .stream()
                        .filter(change -> change.decided().isEmpty())
                        .count(),
                closeout,
                closeout.filter(from -> !from.isAfter(day)).isPresent());
    }

    /** What ran out or was ended asks for nothing any more. */
    private static List<DueAffirmation> affirmations(StatusAt system) {
        var reading = system.reading();
        return reading.status() == CmmcStatus.NONE
                ? List.of()
                : Affirmations.due(
                        system.status(),
                        system.from().day(),
                        reading,
                        system.packs().inForceOn(reading.entry().orElseThrow().statusDate()));
    }

    private static Optional<LocalDate> closeoutFrom(StatusAt system, LocalDate day) {
        return system.reading()
                .entry()
                .filter(_ -> !system.reading().expired())
                .filter(entry -> entry.status().isConditional() && !system.closeoutBegunSince(entry.statusDate()))
                .map(entry -> {
                    var pack = system.packs().inForceOn(entry.statusDate());
                    return new ScheduleRules(pack).closeoutFrom(ConditionalWindow.of(entry.statusDate(), pack));
                })
                .filter(from -> Bounds.days(day, from) <= NEAR);
    }
}
