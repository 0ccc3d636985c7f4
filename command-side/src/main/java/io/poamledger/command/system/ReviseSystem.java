package io.poamledger.command.system;

import io.poamledger.command.AllowedTo;
import io.poamledger.command.Command;
import io.poamledger.command.Given;
import io.poamledger.events.Between;
import io.poamledger.events.Words;
import io.poamledger.events.organisation.Role;
import io.poamledger.events.system.CmmcLevel;
import io.poamledger.events.system.SystemId;
import io.poamledger.events.system.SystemProfile;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Say anew what is known about a system; every field replaces the one before, an absent one empties it.
 *
 * @param itemPrefix 2 to 10 capital letters and digits shown before item numbers
 * @param timeZone such as {@code America/Chicago}; decides what "today" is (rule D-3)
 * @param cageCodes five capital letters and digits each; may be absent
 * @param cmmcUid ten letters and digits (rule A-5)
 * @param sspReference where the system security plan is kept
 * @param reviewEveryDays the cadence of reviews, in days, at least 1
 * @param reason why, never blank
 */
@AllowedTo({Role.ADMINISTRATOR, Role.COMPLIANCE_MANAGER})
public record ReviseSystem(
        @TargetAggregateIdentifier SystemId systemId,
        String name,
        String itemPrefix,
        CmmcLevel level,
        ZoneId timeZone,
        List<String> cageCodes,
        Optional<String> cmmcUid,
        @Words Optional<String> sspReference,
        Optional<String> sspVersion,
        @Between(least = 1, most = 3_650) int reviewEveryDays,
        @Words String reason)
        implements Command {

    public ReviseSystem {
        Given.required("systemId", systemId);
        name = Given.text("name", name);
        itemPrefix = ProfileFields.itemPrefix(itemPrefix);
        Given.required("level", level);
        Given.required("timeZone", timeZone);
        cageCodes = ProfileFields.cageCodes(cageCodes);
        cmmcUid = ProfileFields.cmmcUid(cmmcUid);
        sspReference = Given.optionalText(sspReference);
        sspVersion = Given.optionalText(sspVersion);
        reason = Given.text("reason", reason);
    }

    SystemProfile profile() {
        return new SystemProfile(
                name, itemPrefix, level, timeZone, cageCodes, cmmcUid, sspReference, sspVersion, reviewEveryDays);
    }

    @Override
    public Optional<SystemId> about() {
        return Optional.of(systemId);
    }
}
