package io.poamledger.query.assessment;

import io.poamledger.events.InWords;
import io.poamledger.events.assessment.FindingState;

/**
 * A requirement on the map of all of them, told apart by shape and by words.
 *
 * @param number within its family
 * @param points what it is worth: 5, 3 or 1; 0 for the security plan, which has no value
 * @param words for who does not see it
 */
record Cell(String id, String number, int points, Kind kind, String words) {

    /** How it stands. */
    enum Kind {
        MET("met"),
        /** Filled. */
        BLOCKS("not met, blocks a status"),
        /** Outlined. */
        PARTIAL_BLOCKS("partly met, blocks a status"),
        /** Dashed. */
        ELIGIBLE("not met, may be on a plan"),
        OPEN("no finding yet");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** As the map is explained. */
        public String words() {
            return words;
        }

        /** As the style sheet names it. */
        public String style() {
            return InWords.of(this).replace(' ', '-');
        }

        static Kind of(AssessedRequirement assessed) {
            return assessed.verdict()
                    .map(verdict -> verdict.eligible()
                            ? ELIGIBLE
                            : verdict.state() == FindingState.PARTIAL ? PARTIAL_BLOCKS : BLOCKS)
                    .orElseGet(() ->
                            assessed.finding().flatMap(found -> found.state()).isPresent() ? MET : OPEN);
        }
    }

    static Cell of(AssessedRequirement assessed) {
        var id = assessed.requirement().id().value();
        var kind = Kind.of(assessed);
        var points = assessed.requirement().points().orElse(0);
        var worth = points == 0 ? "no points of its own" : points == 1 ? "1 point" : points + " points";
        return new Cell(
                id,
                id.substring(id.lastIndexOf('.') + 1),
                points,
                kind,
                id + " " + assessed.requirement().title() + ", " + worth + ", " + kind.words());
    }
}
