package io.poamledger.query.systems;

import io.poamledger.events.system.SystemProfile;
import io.poamledger.query.lists.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was known about systems at a moment. A day ends when it ends in the time zone of then, so whatever was recorded while it ended
 * anywhere on Earth is looked at. Where the question is what was true, the first that is known of a system counts for the days before it
 * was registered, and a security plan counts from the day it was issued.
 */
record PastProfiles(JdbcClient views) {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String NEAR = """
            WITH base AS MATERIALIZED (
                SELECT value AS system, coalesce(
                    (SELECT max(id) FROM systems_past WHERE system = value AND from_at < :earliest), 0) AS id
                FROM json_each(:systems))
            SELECT past.* FROM base CROSS JOIN systems_past past ON past.system = base.system AND past.id >= base.id
            WHERE past.from_at < :latest ORDER BY past.id""";

    private static final String FIRST = """
            SELECT * FROM systems_past WHERE id IN (
                SELECT min(id) FROM systems_past WHERE system IN (SELECT value FROM json_each(:systems)) GROUP BY system)""";

    private static final String PLANS = """
            SELECT * FROM systems_past WHERE plan_issued_on > '' AND system IN (SELECT value FROM json_each(:systems))""";

    /** A line of the past. */
    private record Profile(
            long id,
            String system,
            Instant from,
            SystemProfile profile,
            Set<String> prefixes,
            Optional<LocalDate> planIssuedOn,
            long version) {

        static Profile of(ResultSet row) throws SQLException {
            return new Profile(
                    row.getLong("id"),
                    Columns.given(row, "system"),
                    Columns.instant(row, "from_at"),
                    JSON.readValue(Columns.given(row, "profile"), SystemProfile.class),
                    Set.of(JSON.readValue(Columns.given(row, "prefixes"), String[].class)),
                    Columns.date(row, "plan_issued_on"),
                    row.getLong("version"));
        }

        boolean knownAt(AsOf moment) {
            return from.isBefore(moment.end(profile.timeZone()));
        }

        RegisteredSystem of(RegisteredSystem now) {
            return new RegisteredSystem(now.id(), profile, prefixes, now.registeredAt(), version);
        }
    }

    /** The systems as they were, in their order: those that there were. */
    AskedSystems of(LookedAt from) {
        if (from.isNow()) {
            return from.scope();
        }
        var moment = from.moment().orElseThrow();
        var known = known(from.scope(), moment);
        if (from.by() == By.CLAIMED) {
            read(FIRST, from.scope(), Map.of()).forEach(first -> known.putIfAbsent(first.system(), first));
        }
        var then = new AskedSystems(from.scope().systems().stream()
                .flatMap(system ->
                        Optional.ofNullable(known.get(system.id().value())).map(was -> was.of(system)).stream())
                .toList());
        return from.by() == By.CLAIMED ? planned(then, moment) : then;
    }

    private Map<String, Profile> known(AskedSystems scope, AsOf moment) {
        var known = new HashMap<String, Profile>();
        read(
                        NEAR,
                        scope,
                        Map.of(
                                "earliest", moment.end(ZoneOffset.MAX).toEpochMilli(),
                                "latest", moment.end(ZoneOffset.MIN).toEpochMilli()))
                .stream()
                .filter(profile -> profile.knownAt(moment))
                .forEach(profile -> known.put(profile.system(), profile));
        return known;
    }

    private AskedSystems planned(AskedSystems scope, AsOf moment) {
        var plans = read(PLANS, scope, Map.of());
        return new AskedSystems(scope.systems().stream()
                .map(system -> plans.stream()
                        .filter(plan -> plan.system().equals(system.id().value())
                                && !issuedOn(system, plan).isAfter(moment.day(system)))
                        .max(Comparator.comparing((Profile plan) -> issuedOn(system, plan))
                                .thenComparing(Profile::id))
                        .map(plan -> withPlan(system, plan.profile()))
                        .orElse(system))
                .toList());
    }

    /** No claim is later than its recording. */
    private static LocalDate issuedOn(RegisteredSystem system, Profile plan) {
        var claimed = plan.planIssuedOn().orElseThrow();
        var recorded = system.day(plan.from());
        return claimed.isBefore(recorded) ? claimed : recorded;
    }

    private static RegisteredSystem withPlan(RegisteredSystem system, SystemProfile plan) {
        var was = system.profile();
        return new RegisteredSystem(
                system.id(),
                new SystemProfile(
                        was.name(),
                        was.itemPrefix(),
                        was.level(),
                        was.timeZone(),
                        was.cageCodes(),
                        was.cmmcUid(),
                        plan.sspReference(),
                        plan.sspVersion(),
                        was.reviewEveryDays()),
                system.prefixes(),
                system.registeredAt(),
                system.version());
    }

    private List<Profile> read(String found, AskedSystems scope, Map<String, Long> more) {
        return views.sql(found)
                .param("systems", JSON.writeValueAsString(scope.ids()))
                .params(more)
                .query((row, _) -> Profile.of(row))
                .list();
    }
}
