package io.poamledger.exchange.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingDatesTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2026-07-10, 2026-07-10",
        "2014/05/23, 2014-05-23",
        "5/5/2014, 2014-05-05",
        "02/29/2028, 2028-02-29",
        "2026.7.1, 2026-07-01",
        "2026-07-10T23:59:59-11:00, 2026-07-10",
        "2026-07-10 08:30, 2026-07-10",
        "10-Jul-2026, 2026-07-10",
        "10 july 2026, 2026-07-10",
        "'Jul 10, 2026', 2026-07-10",
        "'July 4, 2026', 2026-07-04",
        "46213, 2026-07-10",
        "46213.75, 2026-07-10",
        "36526, 2000-01-01",
    })
    void understands_what_people_and_spreadsheets_write(String text, LocalDate date) {
        assertThat(DateText.read(text, SlashOrder.MONTH_FIRST)).isEqualTo(date);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "13/05/2014, there is no month 13",
        "2026-02-30, There is no such day",
        "2027-02-29, 2027 is not a leap year",
        "2/29/2027, 2027 is not a leap year",
        "0206-01-01, The day 0206-01-01 is not between 1900-01-01 and 2199-12-31",
        "1899-12-31, is not between",
        "2200-01-01, is not between",
        "31-Feb-2026, There is no such day",
        "soon, This is not a date",
        "Q3 2026, This is not a date",
        "2026-07, This is not a date",
        "12345, As a number of days this would be 1933-10-18",
    })
    void refuses_a_date_that_is_none_and_says_why(String text, String why) {
        assertThatThrownBy(() -> DateText.read(text, SlashOrder.MONTH_FIRST))
                .isInstanceOf(DateTimeException.class)
                .hasMessageContaining(why);
    }

    @Test
    void every_day_reads_the_same_in_every_form() {
        var random = new Random(171);
        var epoch = LocalDate.of(1899, 12, 30);
        var forms = List.of("uuuu-MM-dd", "uuuu/M/d", "M/d/uuuu", "MM/dd/uuuu", "d-MMM-uuuu", "MMMM d, uuuu");
        for (var n = 0; n < 2_000; n++) {
            var day = LocalDate.of(1980, 1, 1).plusDays(random.nextInt(44_000));
            for (var form : forms) {
                var text = DateTimeFormatter.ofPattern(form, Locale.US).format(day);
                assertThat(DateText.read(text, SlashOrder.MONTH_FIRST)).as(text).isEqualTo(day);
            }
            assertThat(DateText.read(String.valueOf(ChronoUnit.DAYS.between(epoch, day)), SlashOrder.MONTH_FIRST))
                    .isEqualTo(day);
        }
    }

    @Test
    void any_text_is_a_date_or_refused_with_a_sentence() {
        var random = new Random(7);
        for (var n = 0; n < 20_000; n++) {
            var text = random.ints(random.nextInt(12), 0, 17)
                    .mapToObj(i -> "0123456789/-.: TJ".substring(i, i + 1))
                    .collect(Collectors.joining());
            try {
                assertThat(DateText.read(text, SlashOrder.MONTH_FIRST).getYear())
                        .isBetween(1900, 2199);
            } catch (DateTimeException e) {
                assertThat(e).hasMessageMatching("[A-Z].{10,}");
            }
        }
    }
}
