package io.poamledger.events.system;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is known about an information system.
 *
 * @param name as people call it, never blank
 * @param itemPrefix 2 to 10 capital letters and digits shown before item numbers: {@code ACME} gives {@code ACME-0007}
 * @param timeZone decides what "today" is, and so what is overdue (rule D-3)
 * @param cageCodes five characters each (rule A-5)
 * @param cmmcUid ten letters and digits given to the assessment (rule A-5)
 * @param sspReference where the system security plan is kept
 * @param sspVersion its current version
 * @param reviewEveryDays the cadence of reviews, in days, at least 1
 */
public record SystemProfile(
        String name,
        String itemPrefix,
        CmmcLevel level,
        ZoneId timeZone,
        List<String> cageCodes,
        Optional<String> cmmcUid,
        Optional<String> sspReference,
        Optional<String> sspVersion,
        int reviewEveryDays) {

    private static final Pattern PREFIX = Pattern.compile("[A-Z][A-Z0-9]{1,9}");
    private static final Pattern CAGE_CODE = Pattern.compile("[A-Z0-9]{5}");
    private static final Pattern CMMC_UID = Pattern.compile("[A-Za-z0-9]{10}");

    public SystemProfile {
        cageCodes = List.copyOf(cageCodes);
        require(!name.isBlank(), "A system has a name");
        require(
                PREFIX.matcher(itemPrefix).matches(),
                "An item prefix is 2 to 10 capital letters and digits, starting with a letter, not '" + itemPrefix
                        + "'");
        require(reviewEveryDays >= 1, "Reviews are held every 1 day or more, not every " + reviewEveryDays);
        for (var code : cageCodes) {
            require(
                    CAGE_CODE.matcher(code).matches(),
                    "A CAGE code is five capital letters and digits, not '" + code + "'");
        }
        cmmcUid.ifPresent(uid ->
                require(CMMC_UID.matcher(uid).matches(), "A CMMC UID is ten letters and digits, not '" + uid + "'"));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
