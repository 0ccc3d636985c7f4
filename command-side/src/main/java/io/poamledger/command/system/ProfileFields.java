package io.poamledger.command.system;

import io.poamledger.command.Given;
import io.poamledger.events.system.CmmcLevel;
import io.poamledger.events.system.SystemProfile;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Checks the fields of a system's profile one by one, so that a refusal can name its field; what each may be is decided
 * by {@link SystemProfile} alone.
 */
final class ProfileFields {

    private static final SystemProfile FINE = new SystemProfile(
            "fine",
            "FINE",
            CmmcLevel.LEVEL_2,
            ZoneOffset.UTC,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            1);

    private ProfileFields() {}

    static String itemPrefix(String value) {
        Given.required("itemPrefix", value);
        return Given.accepted("itemPrefix", value, () -> profile(value, List.of(), Optional.empty()))
                .itemPrefix();
    }

    static List<String> cageCodes(List<String> value) {
        var codes = Given.texts("cageCodes", value);
        return Given.accepted("cageCodes", codes, () -> profile(FINE.itemPrefix(), codes, Optional.empty()))
                .cageCodes();
    }

    static Optional<String> cmmcUid(Optional<String> value) {
        var uid = Given.optionalText(value);
        return Given.accepted("cmmcUid", uid.orElse(""), () -> profile(FINE.itemPrefix(), List.of(), uid))
                .cmmcUid();
    }

    private static SystemProfile profile(String itemPrefix, List<String> cageCodes, Optional<String> cmmcUid) {
        return new SystemProfile(
                FINE.name(),
                itemPrefix,
                FINE.level(),
                FINE.timeZone(),
                cageCodes,
                cmmcUid,
                FINE.sspReference(),
                FINE.sspVersion(),
                FINE.reviewEveryDays());
    }
}
