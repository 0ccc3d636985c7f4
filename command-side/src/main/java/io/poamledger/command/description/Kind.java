package io.poamledger.command.description;

import io.poamledger.events.evidence.EvidenceId;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.organisation.AccountId;
import io.poamledger.events.system.SystemId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** What one value of a field is, for whoever is asked for it. */
public enum Kind {
    /** Of one line or several, as its bounds say. */
    TEXT,
    DATE,
    NUMBER,
    DOLLARS,
    /** One of an enum's constants. */
    CHOICE,
    TRUTH,
    /** The id of something that the ledger has, or is to have. */
    ID,
    REQUIREMENT,
    TIME_ZONE;

    private static final Map<Class<?>, Kind> OF = Map.ofEntries(
            Map.entry(String.class, TEXT),
            Map.entry(LocalDate.class, DATE),
            Map.entry(int.class, NUMBER),
            Map.entry(Integer.class, NUMBER),
            Map.entry(long.class, NUMBER),
            Map.entry(Long.class, NUMBER),
            Map.entry(BigDecimal.class, DOLLARS),
            Map.entry(boolean.class, TRUTH),
            Map.entry(SystemId.class, ID),
            Map.entry(PoamItemId.class, ID),
            Map.entry(MilestoneId.class, ID),
            Map.entry(EvidenceId.class, ID),
            Map.entry(AccountId.class, ID),
            Map.entry(RequirementId.class, REQUIREMENT),
            Map.entry(ZoneId.class, TIME_ZONE));

    /** Empty where nothing says how people are asked for such a value. */
    static Optional<Kind> of(Class<?> type) {
        return type.isEnum() ? Optional.of(CHOICE) : Optional.ofNullable(OF.get(type));
    }
}
