package io.poamledger.query.overdue;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.query.overdue.OverduePage.Sums;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TheBoardAnswersFirstTest {

    @ParameterizedTest
    @CsvSource({
        "16, 18, 16 items and 18 milestones are overdue., 16 items and 18 milestones were overdue.",
        "1, 0, 1 item is overdue., 1 item was overdue.",
        "0, 1, 1 milestone is overdue., 1 milestone was overdue.",
        "1, 1, 1 item and 1 milestone are overdue., 1 item and 1 milestone were overdue.",
        "0, 0, Nothing is overdue., Nothing was overdue."
    })
    void with_how_much_is_late_now_and_how_much_was(int items, int milestones, String now, String then) {
        var sums = new Sums(items, milestones, 2, 3);
        assertThat(sums.sentence(false)).isEqualTo(now);
        assertThat(sums.sentence(true)).isEqualTo(then);
    }
}
