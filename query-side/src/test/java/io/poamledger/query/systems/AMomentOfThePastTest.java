package io.poamledger.query.systems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.poamledger.events.SystemId;
import io.poamledger.events.system.CmmcLevel;
import io.poamledger.events.system.SystemProfile;
import io.poamledger.query.lists.BadParameter;
import io.poamledger.query.lists.Parameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a moment means in a system in New York, to the millisecond, also where its clocks are changed. */
class AMomentOfThePastTest {

    private static final Instant RECORDED = Instant.parse("2026-07-05T18:30:00Z");

    private static final RegisteredSystem SYSTEM = new RegisteredSystem(
            new SystemId("acme"),
            new SystemProfile(
                    "Acme",
                    "ACME",
                    CmmcLevel.LEVEL_2,
                    ZoneId.of("America/New_York"),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    31),
            Set.of("ACME"),
            Instant.EPOCH,
            0);

    @ParameterizedTest
    @CsvSource({
        "2026-07-05, 2026-07-06T04:00:00Z",
        "2026-03-08, 2026-03-09T04:00:00Z",
        "2026-11-01, 2026-11-02T05:00:00Z",
        "2026-07-05T14:30, 2026-07-05T18:30:00.001Z",
        "2026-07-05T14:30:07.5, 2026-07-05T18:30:07.501Z",
        "2026-03-08T02:30, 2026-03-08T07:30:00.001Z",
        "2026-07-05T14:30:00Z, 2026-07-05T14:30:00.001Z",
        "2026-07-05T14:30:00+02:00, 2026-07-05T12:30:00.001Z",
        "4711, 2026-07-05T18:30:00.001Z"
    })
    void counts_until_its_end_and_no_longer(String written, Instant end) {
        assertThat(asOf(written).end(SYSTEM)).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-05, 2026-07-05",
        "2026-07-05T00:00, 2026-07-05",
        "2026-07-05T23:59:59.999, 2026-07-05",
        "2026-07-05T03:59:59.999Z, 2026-07-04",
        "2026-07-05T04:00:00Z, 2026-07-05",
        "2026-07-05T01:00:00+02:00, 2026-07-04"
    })
    void is_on_the_day_that_it_is_there(String written, LocalDate day) {
        assertThat(asOf(written).day(SYSTEM)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "2026-02-30",
                "2026-7-5",
                "2026-07-05T25:00",
                "2026-07-05T14:30:00X",
                "0001-01-01",
                "0001-01-01T00:00",
                "0001-01-01T00:00:00Z"
            })
    void is_refused_when_it_is_none_or_before_or_after_all_time(String written) {
        assertThatExceptionOfType(BadParameter.class)
                .isThrownBy(() -> asOf(written))
                .withMessageContaining(written);
    }

    @Test
    void is_not_there_when_nobody_asked() {
        assertThat(AsOf.asked(new Parameters(Map.of()), _ -> RECORDED)).isEmpty();
    }

    private static AsOf asOf(String written) {
        return AsOf.asked(new Parameters(Map.of("asOf", written)), _ -> RECORDED)
                .orElseThrow();
    }
}
