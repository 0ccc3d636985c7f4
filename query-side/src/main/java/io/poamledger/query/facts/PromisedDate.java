package io.poamledger.query.facts;

import io.poamledger.events.item.Line;
import io.poamledger.events.item.Lines;
import io.poamledger.events.item.MoveReason;
import io.poamledger.events.item.PromiseId;
import io.poamledger.events.organisation.AccountId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * A date with every date it ever was.
 *
 * @param said oldest first; the last one counts
 * @param lines the lines of promises that it carries: the one that began with it, those it took over, or both
 * @param consent what is said to the date that counts
 */
public record PromisedDate(Promise promise, List<Said> said, List<Line> lines, Consent consent) {

    /**
     * A date as it was given once.
     *
     * @param code why it was moved there; empty for the first
     * @param reason in words; empty for the first
     * @param confirmed who else saw that it put right a mistyped date
     */
    public record Said(
            LocalDate date,
            Optional<MoveReason> code,
            String reason,
            Optional<AccountId> approver,
            Who recorded,
            Optional<Who> confirmed) {

        static Said first(LocalDate date, Who who) {
            return new Said(date, Optional.empty(), "", Optional.empty(), who, Optional.empty());
        }

        static Said moved(LocalDate date, MoveReason code, String reason, Optional<AccountId> approver, Who who) {
            return new Said(date, Optional.of(code), reason, approver, who, Optional.empty());
        }

        private Said confirmed(Who by) {
            return new Said(date, code, reason, approver, recorded, Optional.of(by));
        }

        private boolean waitsForConfirmation() {
            return code.filter(MoveReason.CORRECTION::equals).isPresent() && confirmed.isEmpty();
        }
    }

    public PromisedDate {
        said = List.copyOf(said);
        lines = List.copyOf(lines);
    }

    private static PromisedDate of(List<Said> said, List<Line> lines, Consent consent) {
        return new PromisedDate(Promise.of(lines, said.size() - 1), said, lines, consent);
    }

    /** @param agreed whether the plan it joins was approved */
    static PromisedDate first(PromiseId promise, List<Line> takenOver, LocalDate date, boolean agreed, Who who) {
        return of(List.of(Said.first(date, who)), Lines.given(promise, takenOver, date, agreed), Consent.NONE);
    }

    PromisedDate moved(Said to) {
        var more = new ArrayList<>(said);
        more.add(to);
        return of(more, Lines.moved(lines, to.date()), Consent.NONE);
    }

    /** @param day of the approval */
    PromisedDate agreed(LocalDate day) {
        return of(said, Lines.approved(lines, day), consent);
    }

    PromisedDate takesOver(List<Line> more) {
        return of(said, Lines.takenOver(lines, Lines.moved(more, current())), consent);
    }

    /** The last correction of that date was confirmed. */
    PromisedDate confirmed(LocalDate wrong, List<Line> corrected, Who who) {
        var more = new ArrayList<>(said);
        IntStream.range(1, said.size())
                .filter(at -> said.get(at).waitsForConfirmation()
                        && said.get(at - 1).date().equals(wrong))
                .reduce((_, last) -> last)
                .ifPresent(at -> more.set(at, said.get(at).confirmed(who)));
        return of(more, Lines.confirmed(lines, corrected), consent);
    }

    PromisedDate consent(UnaryOperator<Consent> change) {
        return of(said, lines, change.apply(consent));
    }

    /** How those who have to keep it stand to it. */
    public Agreement agreement() {
        return Agreement.of(consent);
    }

    /** Whether a baseline is fixed: a move before that is no slip. */
    public boolean isAgreed() {
        return lines.stream().anyMatch(Line::agreed);
    }

    /** The date that counts now. */
    public LocalDate current() {
        return promise.current();
    }
}
