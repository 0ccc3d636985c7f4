package io.poamledger.cmmc;

import io.poamledger.cmmc.pack.Pack;
import io.poamledger.cmmc.pack.Packs;
import io.poamledger.cmmc.scoring.Findings;
import io.poamledger.events.assessment.FindingState;
import io.poamledger.events.item.RequirementId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What many tests start from. */
public final class Given {

    public static final Pack PACK = Packs.shipped().inForceOn(LocalDate.of(2026, 3, 26));

    private Given() {}

    public static RequirementId id(String id) {
        return new RequirementId(id);
    }

    public static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    /** All met but these. */
    public static Findings allMetBut(FindingState state, String... ids) {
        var findings = Findings.all(FindingState.MET, PACK);
        for (var id : ids) {
            findings = findings.with(id(id), state);
        }
        return findings;
    }

    /** The first so many requirements of one point that may be on a plan. */
    public static String[] onePointers(int number) {
        return eligibleOnePointers().limit(number).toArray(String[]::new);
    }

    private static Stream<String> eligibleOnePointers() {
        return PACK.values().stream()
                .filter(value -> value.points().orElse(0) == 1)
                .map(value -> value.requirement())
                .filter(id -> PACK.excluded(id).isEmpty())
                .map(RequirementId::value);
    }

    public static List<RequirementId> ids(String... ids) {
        return Stream.of(ids).map(Given::id).toList();
    }
}
