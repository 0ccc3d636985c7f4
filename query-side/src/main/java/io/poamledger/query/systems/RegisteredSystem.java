package io.poamledger.query.systems;

import io.poamledger.events.SystemId;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.PromiseId;
import io.poamledger.events.system.SystemProfile;
import io.poamledger.query.lists.BadParameter;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * An information system of this ledger.
 *
 * @param prefixes every one that its items have or had
 * @param version the sequence number of the last event of its stream, as {@code If-Match} expects it
 */
public record RegisteredSystem(
        SystemId id, SystemProfile profile, Set<String> prefixes, Instant registeredAt, long version) {

    public RegisteredSystem {
        prefixes = Set.copyOf(prefixes);
    }

    static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    public String name() {
        return profile.name();
    }

    public ZoneId zone() {
        return profile.timeZone();
    }

    /** What the calendar on its wall says. */
    public LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(zone()));
    }

    /** The day that something is looked at from: that of the moment, today for none. */
    public LocalDate day(Optional<AsOf> moment, Clock clock) {
        return moment.map(then -> then.day(this)).orElseGet(() -> today(clock));
    }

    /** The day on which that instant fell there. */
    public LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone());
    }

    /** To the minute, in its time zone, such as {@code 2026-07-05 14:03}. */
    public String local(Instant instant) {
        return MINUTES.format(instant.atZone(zone()));
    }

    /**
     * One of its items, whether there is one or not.
     *
     * @param number as an address has it, such as {@code 7}
     * @throws BadParameter no item has such a number
     */
    public PoamItemId item(String number) {
        try {
            return new PoamItemId(id, Integer.parseInt(number));
        } catch (IllegalArgumentException _) {
            throw new BadParameter("number", number, "An item number is a number from 1, not '" + number + "'");
        }
    }

    /** Whether its items have that prefix now, in any case. */
    public boolean hasPrefix(String prefix) {
        return profile.itemPrefix().equalsIgnoreCase(prefix);
    }

    /** Whether they have or had it. */
    public boolean hadPrefix(String prefix) {
        return prefixes.contains(prefix.toUpperCase(Locale.ROOT));
    }

    /** The number of an item as people see it, such as {@code ACME-0007}. */
    public String label(int number) {
        return new PoamItemId(id, number).label(profile.itemPrefix());
    }

    /** A promise of one of its items as people see it, such as {@code ACME-0007} or {@code ACME-0007#2}. */
    public String label(PromiseId promise) {
        return label(promise.itemId().number())
                + promise.milestoneId()
                        .map(milestone -> "#" + milestone.number())
                        .orElse("");
    }
}
