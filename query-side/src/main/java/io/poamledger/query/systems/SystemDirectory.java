package io.poamledger.query.systems;

import io.poamledger.access.Caller;
import io.poamledger.events.SystemId;
import io.poamledger.events.item.ItemLabel;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.system.SystemProfile;
import io.poamledger.query.lists.BadParameter;
import io.poamledger.query.lists.Columns;
import io.poamledger.query.lists.NothingFound;
import io.poamledger.query.lists.Parameters;
import io.poamledger.query.views.questions.Recording;
import io.poamledger.query.views.rows.HeldRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Looks systems up: names, labels, time zones, and which of them a caller may read. */
@Component
public class SystemDirectory {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient views;

    private final HeldRows<SystemId, Zones> zones;

    private final Moments moments;
    private final PastProfiles past;

    SystemDirectory(JdbcClient views, Moments moments) {
        this.views = views;
        this.moments = moments;
        this.past = new PastProfiles(views);
        this.zones = new HeldRows<>(
                this::stored,
                "UPDATE systems_profiles SET zones = ? WHERE id = ?",
                (id, zones) -> List.of(zones.json(), id.value()));
    }

    /** Every system, by id. */
    public List<RegisteredSystem> all() {
        return views.sql("SELECT id, profile, prefixes, registered_at, version FROM systems_profiles ORDER BY id")
                .query((row, _) -> system(row))
                .list();
    }

    /** The system, whoever asks. */
    public Optional<RegisteredSystem> find(SystemId id) {
        return views.sql("SELECT id, profile, prefixes, registered_at, version FROM systems_profiles WHERE id = ?")
                .param(id.value())
                .query((row, _) -> system(row))
                .optional();
    }

    /** The systems whose items the caller may read, by id; may be empty. */
    public AskedSystems readable(Caller caller) {
        var readable = caller.readableSystems();
        return new AskedSystems(
                all().stream().filter(system -> readable.includes(system.id())).toList());
    }

    /**
     * The one system that a request names, or else all that the caller may read.
     *
     * @throws io.poamledger.access.NotAllowed the caller may not read that system, whether it exists or not
     * @throws NothingFound no system has that id
     * @throws BadParameter it is no system id
     */
    public AskedSystems asked(Caller caller, Optional<String> system) {
        return system.map(id -> new AskedSystems(List.of(readable(caller, id)))).orElseGet(() -> readable(caller));
    }

    /**
     * The one system that a request names in {@code system}, or else all that the caller may read, as they were at its moment: whatever is
     * told of the past is told with the name, prefix, time zone and plan of then. Nothing of a system that was not there yet is found.
     *
     * @throws NothingFound there is none with that id
     */
    public AskedSystems asked(Caller caller, Parameters asked) {
        return asked(caller, asked.text("system"), asked);
    }

    /** The same of that system, where one is given. */
    public AskedSystems asked(Caller caller, Optional<String> system, Parameters asked) {
        return asTheyWere(moments.lookedAt(asked(caller, system), asked));
    }

    /** The systems whose items the caller may read, as they were at the moment of the request. */
    public AskedSystems readable(Caller caller, Parameters asked) {
        return asTheyWere(moments.lookedAt(readable(caller), asked));
    }

    /** The system with that id, as it was at the moment of the request; refused as {@link #asked(Caller, Parameters)} does. */
    public RegisteredSystem readable(Caller caller, String id, Parameters asked) {
        return asItWas(moments.lookedAt(new AskedSystems(List.of(readable(caller, id))), asked));
    }

    /**
     * The first of them, as it was.
     *
     * @throws NothingFound there was none yet
     */
    public RegisteredSystem asItWas(LookedAt from) {
        var id = from.scope().ids().getFirst();
        return asTheyWere(from).systems().stream()
                .findFirst()
                .orElseThrow(() -> new NothingFound("There was no system '" + id + "' yet at that moment"));
    }

    /** The system with that id, refused as {@link #asked} does. */
    public RegisteredSystem readable(Caller caller, String id) {
        var systemId = parsed(id);
        caller.requireReading(systemId);
        return find(systemId).orElseThrow(() -> new NothingFound("There is no system '" + id + "' in this ledger"));
    }

    /**
     * The item that is written as people saw it at the moment of the request, and else as {@link #item(Caller, String)} finds it: a number
     * of then means what it meant then, whoever has the prefix now.
     */
    public PoamItemId item(Caller caller, String written, Parameters asked) {
        return item(caller, written, moments.lookedAt(readable(caller), asked));
    }

    /** The same of a moment. */
    public PoamItemId item(Caller caller, String written, LookedAt from) {
        return ItemLabel.read(written)
                .flatMap(label -> labelled(asTheyWere(from), label))
                .orElseGet(() -> item(caller, written));
    }

    /**
     * The item that is written as people see it, {@code ACME-0007}, also by a prefix that its system had once, or by its id, {@code acme-enclave/7}; there or not.
     *
     * @throws io.poamledger.access.NotAllowed the caller may not read the system of that id
     * @throws NothingFound the caller may read no system whose items have that prefix
     * @throws BadParameter it is neither
     */
    public PoamItemId item(Caller caller, String written) {
        if (written.contains("/")) {
            return identified(caller, written);
        }
        var label = ItemLabel.read(written)
                .orElseThrow(() -> new BadParameter(
                        "item", written, "An item is written like ACME-0007 or acme-enclave/7, not '" + written + "'"));
        return labelled(readable(caller), label)
                .orElseThrow(() -> new NothingFound("There is no item " + written + " that you may read"));
    }

    private static Optional<PoamItemId> labelled(AskedSystems scope, ItemLabel label) {
        return scope.systems().stream()
                .filter(system -> system.hadPrefix(label.prefix()))
                .min(Comparator.comparing(system -> !system.hasPrefix(label.prefix())))
                .map(system -> new PoamItemId(system.id(), label.number()));
    }

    private static PoamItemId identified(Caller caller, String written) {
        try {
            var id = PoamItemId.parse(written);
            caller.requireReading(id.system());
            return id;
        } catch (IllegalArgumentException e) {
            throw new BadParameter("item", written, String.valueOf(e.getMessage()));
        }
    }

    private Optional<Zones> stored(SystemId id) {
        return views.sql("SELECT zones FROM systems_profiles WHERE id = ?")
                .param(id.value())
                .query(String.class)
                .optional()
                .map(Zones::parse);
    }

    /** The time zone that the system had when an event was recorded; UTC for one not known then. For event handlers. */
    public ZoneId zone(SystemId id, Recording recording) {
        return zones.find(id).flatMap(known -> known.at(recording.position())).orElse(ZoneOffset.UTC);
    }

    /** The day on which an event was recorded, in {@link #zone that time zone}. For event handlers. */
    public LocalDate day(SystemId id, Recording recording) {
        return LocalDate.ofInstant(recording.at(), zone(id, recording));
    }

    /** From that event on, the system's days are those of that time zone. */
    void moved(SystemId id, Recording recording, ZoneId zone) {
        zones.put(id, zones.find(id).orElse(Zones.NONE).and(recording.position(), zone));
    }

    /** To the minute, in that system's time zone, such as {@code 2026-07-05 14:03}; UTC for one not known. */
    public String local(SystemId id, Instant instant) {
        return RegisteredSystem.MINUTES.format(
                instant.atZone(stored(id).flatMap(Zones::now).orElse(ZoneOffset.UTC)));
    }

    /** Empty until the organisation was founded. */
    public Optional<LedgerOwner> organisation() {
        return views.sql("SELECT name, demonstration FROM systems_organisation")
                .query((row, _) -> new LedgerOwner(row.getString("name"), row.getBoolean("demonstration")))
                .optional();
    }

    /** The systems as they were, those that had been registered. */
    public AskedSystems asTheyWere(LookedAt from) {
        return past.of(from);
    }

    /** Who might act on that system, by account. */
    public List<RoleHolder> holders(RegisteredSystem system, LookedAt from) {
        return views.sql("""
                        SELECT account, role, system FROM systems_roles
                        WHERE system IN (?, '*') AND from_at < ? AND until_at >= ? ORDER BY account, role""")
                .params(system.id().value(), from.end(system), from.end(system))
                .query((row, _) -> new RoleHolder(
                        row.getString("account"), row.getString("role"), "*".equals(row.getString("system"))))
                .list();
    }

    private static SystemId parsed(String id) {
        try {
            return new SystemId(id);
        } catch (IllegalArgumentException e) {
            throw new BadParameter("system", id, String.valueOf(e.getMessage()));
        }
    }

    private static RegisteredSystem system(ResultSet row) throws SQLException {
        return new RegisteredSystem(
                new SystemId(row.getString("id")),
                JSON.readValue(row.getString("profile"), SystemProfile.class),
                Set.of(JSON.readValue(row.getString("prefixes"), String[].class)),
                Columns.instant(row, "registered_at"),
                row.getLong("version"));
    }
}
