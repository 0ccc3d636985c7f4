package io.poamledger.cmmc.items;

import static io.poamledger.cmmc.Given.PACK;
import static io.poamledger.cmmc.Given.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.cmmc.items.EmassItem.Field;
import io.poamledger.cmmc.items.EmassItem.Status;
import io.poamledger.cmmc.pack.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhatEmassTakesTest {

    private static final LocalDate TODAY = day("2026-06-30");
    private static final Optional<LocalDate> SOME_DAY = Optional.of(TODAY);
    private static final Map<Field, String> COMMENTED = Map.of(Field.COMMENTS, "Done by the network team.");

    @Test
    void M_4_ongoing_has_a_date_and_a_milestone() {
        assertThat(problems(item(Status.ONGOING, SOME_DAY, 1, Optional.empty(), Map.of())))
                .isEmpty();
        assertThat(problems(item(Status.ONGOING, Optional.empty(), 0, Optional.empty(), Map.of())))
                .containsExactly("It has no scheduled completion.", "It has no milestone.");
    }

    @Test
    void M_4_completed_has_a_day_that_is_not_in_the_future_and_comments() {
        assertThat(problems(item(Status.COMPLETED, SOME_DAY, 1, SOME_DAY, COMMENTED)))
                .isEmpty();
        assertThat(problems(item(Status.COMPLETED, Optional.empty(), 0, Optional.empty(), Map.of())))
                .hasSize(4);
        assertThat(problems(item(Status.COMPLETED, SOME_DAY, 1, Optional.of(TODAY.plusDays(1)), COMMENTED)))
                .containsExactly("The completion date is in the future.");
    }

    @Test
    void M_4_an_accepted_risk_has_comments_and_neither_date_nor_milestones() {
        assertThat(problems(item(Status.RISK_ACCEPTED, Optional.empty(), 0, Optional.empty(), COMMENTED)))
                .isEmpty();
        assertThat(problems(item(Status.RISK_ACCEPTED, SOME_DAY, 0, Optional.empty(), COMMENTED)))
                .hasSize(1);
        assertThat(problems(item(Status.RISK_ACCEPTED, Optional.empty(), 1, Optional.empty(), COMMENTED)))
                .hasSize(1);
        assertThat(problems(item(Status.RISK_ACCEPTED, Optional.empty(), 0, Optional.empty(), Map.of())))
                .containsExactly("It has no comments.");
    }

    @Test
    void M_4_an_approved_item_has_a_severity() {
        var without = new EmassItem(Status.ONGOING, SOME_DAY, 1, Optional.empty(), Optional.empty(), true, Map.of());
        assertThat(problems(without)).containsExactly("An approved item has a severity.");
        var with = new EmassItem(Status.ONGOING, SOME_DAY, 1, Optional.empty(), Optional.of("High"), true, Map.of());
        assertThat(problems(with)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "DESCRIPTION, 2000",
        "SOURCE, 2000",
        "MITIGATION, 2000",
        "COMMENTS, 2000",
        "MILESTONE_DESCRIPTION, 2000",
        "CONTACT, 100",
        "RESOURCES, 250"
    })
    void M_4_texts_have_their_limits(Field field, int longest) {
        var fits = item(Status.ONGOING, SOME_DAY, 1, Optional.empty(), Map.of(field, "x".repeat(longest)));
        assertThat(problems(fits)).isEmpty();
        var tooLong = item(Status.ONGOING, SOME_DAY, 1, Optional.empty(), Map.of(field, "x".repeat(longest + 1)));
        assertThat(new EmassRules(PACK).problems(tooLong, TODAY))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.rule()).isEqualTo("M-4");
                    assertThat(reason.found()).isEqualTo(String.valueOf(longest + 1));
                    assertThat(reason.required()).isEqualTo("at most " + longest);
                });
    }

    private static EmassItem item(
            Status status,
            Optional<LocalDate> scheduled,
            int milestones,
            Optional<LocalDate> completed,
            Map<Field, String> texts) {
        return new EmassItem(status, scheduled, milestones, completed, Optional.empty(), false, texts);
    }

    private static List<String> problems(EmassItem item) {
        return new EmassRules(PACK)
                .problems(item, TODAY).stream().map(Reason::sentence).toList();
    }
}
