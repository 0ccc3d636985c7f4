package io.poamledger.cmmc.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The cheapest of some choices that together win at least so many points: dynamic programming over the points, exact.
 * {@code cheapest[i][p]} is the price of winning {@code p} points with the first {@code i} choices.
 */
final class CheapestCover {

    /** @param points what closing the gap wins, more than 0 */
    record Choice(Gap gap, int points, Price price) {}

    private final List<Choice> choices;
    private final @Nullable Price[][] cheapest;

    private CheapestCover(List<Choice> choices, int needed) {
        this.choices = choices;
        this.cheapest = new Price[choices.size() + 1][needed + 1];
        cheapest[0][0] = Price.NOTHING;
        for (var i = 1; i <= choices.size(); i++) {
            for (var p = 0; p <= needed; p++) {
                cheapest[i][p] = cheaper(cheapest[i - 1][p], with(choices.get(i - 1), i, p));
            }
        }
    }

    /**
     * The cheapest of the choices that win the points; empty if all of them together do not.
     *
     * @param needed at least 0
     */
    static Optional<List<Choice>> of(List<Choice> choices, int needed) {
        return new CheapestCover(choices, needed).found(needed);
    }

    private @Nullable Price with(Choice choice, int i, int points) {
        var before = cheapest[i - 1][Math.max(0, points - choice.points())];
        return before == null ? null : before.plus(choice.price());
    }

    private static @Nullable Price cheaper(@Nullable Price without, @Nullable Price with) {
        if (without == null || with == null) {
            return without == null ? with : without;
        }
        return with.compareTo(without) < 0 ? with : without;
    }

    private Optional<List<Choice>> found(int needed) {
        if (cheapest[choices.size()][needed] == null) {
            return Optional.empty();
        }
        var found = new ArrayList<Choice>();
        var points = needed;
        for (var i = choices.size(); i > 0; i--) {
            var price = cheapest[i][points];
            var without = cheapest[i - 1][points];
            if (price != null && (without == null || price.compareTo(without) < 0)) {
                found.add(choices.get(i - 1));
                points = Math.max(0, points - choices.get(i - 1).points());
            }
        }
        return Optional.of(found.reversed());
    }
}
