package io.poamledger.command.system;

import io.poamledger.command.AllowedTo;
import io.poamledger.command.Command;
import io.poamledger.command.Given;
import io.poamledger.command.Rule;
import io.poamledger.command.description.Chapter;
import io.poamledger.command.description.Form;
import io.poamledger.command.description.Label;
import io.poamledger.command.description.Subject;
import io.poamledger.events.Between;
import io.poamledger.events.SystemId;
import io.poamledger.events.Words;
import io.poamledger.events.organisation.Role;
import io.poamledger.events.system.CmmcLevel;
import io.poamledger.events.system.SystemProfile;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Say anew what is known about a system; every field replaces the one before.
 *
 * @param itemPrefix 2 to 10 capital letters and digits shown before item numbers
 * @param timeZone such as {@code America/Chicago}; decides what "today" is (rule D-3)
 * @param cageCodes five capital letters and digits each; may be absent
 * @param cmmcUid ten letters and digits (rule A-5)
 * @param sspReference where the system security plan is kept
 * @param reviewEveryDays the cadence of reviews, in days, at least 1
 * @param emptied whether what is absent, and was said before, is to be empty; it is refused otherwise
 * @param reason why, never blank
 */
@Form(
        title = "Revise what is known about this system",
        button = "Revise the system",
        about = Subject.SYSTEM,
        chapter = Chapter.SYSTEM,
        place = 30)
@AllowedTo({Role.ADMINISTRATOR, Role.COMPLIANCE_MANAGER})
public record ReviseSystem(
        @TargetAggregateIdentifier SystemId systemId,
        @Label("Name") String name,

        @Label(
                value = "Item prefix",
                hint = "ACME gives ACME-0007. One that another system has is refused.",
                pattern = SystemProfile.ITEM_PREFIX,
                refusedBy = Rule.PREFIX_IN_USE)
        String itemPrefix,

        @Label(value = "CMMC level", refusedBy = Rule.LEVEL_OF_ITS_STATUS)
        CmmcLevel level,

        @Label(value = "Time zone", hint = "Decides what \"today\" is, and so what is overdue.")
        ZoneId timeZone,

        @Label(value = "CAGE codes", hint = "Five capital letters and digits each.", optional = true)
        List<String> cageCodes,

        @Label(value = "CMMC UID", hint = "Ten letters and digits.", pattern = SystemProfile.CMMC_UID)
        Optional<String> cmmcUid,

        @Label(value = "System security plan", hint = "Where it is kept.") @Words
        Optional<String> sspReference,

        @Label("Its version") Optional<String> sspVersion,

        @Label("Review every (days)") @Between(least = 1, most = 3_650)
        int reviewEveryDays,

        @Label(value = "What was said before and is empty now is to be empty", refusedBy = Rule.WOULD_BE_EMPTIED)
        boolean emptied,

        @Label("Reason for the change") @Words String reason)
        implements Command {

    public ReviseSystem {
        Given.required("systemId", systemId);
        name = Given.text("name", name);
        var prefix = Given.text("itemPrefix", itemPrefix);
        itemPrefix = Given.accepted("itemPrefix", prefix, () -> SystemProfile.itemPrefix(prefix));
        Given.required("level", level);
        Given.required("timeZone", timeZone);
        var codes = Given.texts("cageCodes", cageCodes);
        cageCodes = Given.accepted("cageCodes", codes, () -> SystemProfile.cageCodes(codes));
        var uid = Given.optionalText(cmmcUid);
        cmmcUid = Given.accepted("cmmcUid", uid.orElse(""), () -> SystemProfile.cmmcUid(uid));
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
