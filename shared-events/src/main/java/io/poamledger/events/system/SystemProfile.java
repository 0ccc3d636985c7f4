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

    /** The form of an item prefix, as a regular expression that browsers understand too. */
    public static final String ITEM_PREFIX = "[A-Z][A-Z0-9]{1,9}";

    /** The form of a CMMC UID, as a regular expression that browsers understand too. */
    public static final String CMMC_UID = "[A-Za-z0-9]{10}";

    private static final Pattern PREFIX = Pattern.compile(ITEM_PREFIX);
    private static final Pattern UID = Pattern.compile(CMMC_UID);
    private static final Pattern CAGE_CODE = Pattern.compile("[A-Z0-9]{5}");

    public SystemProfile {
        require(!name.isBlank(), "A system has a name");
        itemPrefix = itemPrefix(itemPrefix);
        require(reviewEveryDays >= 1, "Reviews are held every 1 day or more, not every " + reviewEveryDays);
        cageCodes = cageCodes(cageCodes);
        cmmcUid = cmmcUid(cmmcUid);
    }

    /** @throws IllegalArgumentException it cannot be one */
    public static String itemPrefix(String prefix) {
        require(
                PREFIX.matcher(prefix).matches(),
                "An item prefix is 2 to 10 capital letters and digits, starting with a letter, not '" + prefix + "'");
        return prefix;
    }

    /** @throws IllegalArgumentException one of them cannot be one */
    public static List<String> cageCodes(List<String> codes) {
        for (var code : codes) {
            require(
                    CAGE_CODE.matcher(code).matches(),
                    "A CAGE code is five capital letters and digits, not '" + code + "'");
        }
        return List.copyOf(codes);
    }

    /** @throws IllegalArgumentException it cannot be one */
    public static Optional<String> cmmcUid(Optional<String> given) {
        given.ifPresent(
                uid -> require(UID.matcher(uid).matches(), "A CMMC UID is ten letters and digits, not '" + uid + "'"));
        return given;
    }

    /** The same system under another version of its security plan. */
    public SystemProfile withSecurityPlan(Optional<String> reference, String version) {
        return new SystemProfile(
                name,
                itemPrefix,
                level,
                timeZone,
                cageCodes,
                cmmcUid,
                reference.or(() -> sspReference),
                Optional.of(version),
                reviewEveryDays);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
