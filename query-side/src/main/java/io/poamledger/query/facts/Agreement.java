package io.poamledger.query.facts;

import io.poamledger.events.Bounds;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How those who have to keep a date stand to it, for wherever a date is shown.
 *
 * @param keepable the date that would be kept, where it is contested
 * @param asked the later date that is asked for and not answered
 */
public record Agreement(Stance stance, Optional<LocalDate> keepable, Optional<LocalDate> asked) {

    /** To a date that was not known yet, nothing was said. */
    public static final Agreement NONE = of(Consent.NONE);

    /** Who stands behind a date. */
    public enum Stance {
        /** Nobody who has to keep it has said a word. */
        IMPOSED,
        ACCEPTED,
        CONTESTED
    }

    static Agreement of(Consent consent) {
        var stance = consent.contested().isPresent()
                ? Stance.CONTESTED
                : consent.accepted().isPresent() ? Stance.ACCEPTED : Stance.IMPOSED;
        return new Agreement(
                stance,
                consent.contested().map(Consent.Contest::keepable),
                consent.requested().map(Consent.Request::to));
    }

    /** Such as {@code contested, 2026-10-01 can be kept; asked for is 2026-10-15}. */
    public String inWords() {
        var stands = switch (stance) {
            case IMPOSED -> "imposed";
            case ACCEPTED -> "accepted";
            case CONTESTED ->
                "contested"
                        + keepable.map(day -> ", " + Bounds.words(day) + " can be kept")
                                .orElse("");
        };
        return stands + asked.map(day -> "; asked for is " + Bounds.words(day)).orElse("");
    }
}
