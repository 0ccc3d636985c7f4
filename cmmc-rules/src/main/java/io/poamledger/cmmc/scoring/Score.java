package io.poamledger.cmmc.scoring;

import io.poamledger.cmmc.pack.Reason;
import io.poamledger.events.verdict.PackReference;
import java.util.List;
import java.util.OptionalInt;

/** The score of an assessment, or why there is none. The two are never one number (rule S-5). */
public sealed interface Score {

    /** The pack it was worked out with. */
    PackReference pack();

    /** The number, where there is one. */
    OptionalInt number();

    /**
     * A score.
     *
     * @param value from -203 to 110 in the pack of today; an integer, may be negative (rule S-1)
     * @param deductions in the order of the requirements; the maximum less their points is the value
     */
    record Scored(int value, List<Deduction> deductions, PackReference pack) implements Score {

        public Scored {
            deductions = List.copyOf(deductions);
        }

        @Override
        public OptionalInt number() {
            return OptionalInt.of(value);
        }
    }

    /**
     * No score: neither zero nor something subtracted.
     *
     * @param reasons never empty
     */
    record NoScore(List<Reason> reasons, PackReference pack) implements Score {

        public NoScore {
            reasons = List.copyOf(reasons);
        }

        @Override
        public OptionalInt number() {
            return OptionalInt.empty();
        }
    }
}
