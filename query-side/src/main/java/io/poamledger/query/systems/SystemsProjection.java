package io.poamledger.query.systems;

import io.poamledger.events.SystemId;
import io.poamledger.events.organisation.ClockAccepted;
import io.poamledger.events.organisation.MappingKept;
import io.poamledger.events.organisation.OrganisationEvent;
import io.poamledger.events.organisation.OrganisationFounded;
import io.poamledger.events.organisation.OrganisationRenamed;
import io.poamledger.events.organisation.RoleGranted;
import io.poamledger.events.organisation.RoleRevoked;
import io.poamledger.events.system.ChangeRecorded;
import io.poamledger.events.system.ChangeSignificanceDecided;
import io.poamledger.events.system.InformationSystemEvent;
import io.poamledger.events.system.ReviewRecorded;
import io.poamledger.events.system.SecurityPlanIssued;
import io.poamledger.events.system.SystemProfile;
import io.poamledger.events.system.SystemRegistered;
import io.poamledger.events.system.SystemRevised;
import io.poamledger.query.lists.Columns;
import io.poamledger.query.views.questions.Question;
import io.poamledger.query.views.questions.QuestionName;
import io.poamledger.query.views.questions.Recording;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the systems, the organisation and who holds which role. */
@Component
final class SystemsProjection implements Question {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient views;
    private final SystemDirectory systems;

    SystemsProjection(JdbcClient views, SystemDirectory systems) {
        this.views = views;
        this.systems = systems;
    }

    @Override
    public QuestionName name() {
        return QuestionName.SYSTEMS;
    }

    @Override
    public List<String> tables() {
        return List.of(
                """
                CREATE TABLE systems_profiles (
                    id TEXT PRIMARY KEY,
                    profile TEXT NOT NULL,
                    prefixes TEXT NOT NULL,
                    zones TEXT NOT NULL,
                    registered_at INTEGER NOT NULL,
                    version INTEGER NOT NULL) WITHOUT ROWID""",
                "CREATE TABLE systems_organisation (name TEXT NOT NULL, demonstration INTEGER NOT NULL)",
                """
                CREATE TABLE systems_past (
                    id INTEGER PRIMARY KEY,
                    system TEXT NOT NULL,
                    from_at INTEGER NOT NULL,
                    profile TEXT NOT NULL,
                    prefixes TEXT NOT NULL,
                    plan_issued_on TEXT NOT NULL,
                    version INTEGER NOT NULL)""",
                "CREATE INDEX systems_past_by_system ON systems_past (system, id)",
                """
                CREATE TABLE systems_roles (
                    system TEXT NOT NULL,
                    account TEXT NOT NULL,
                    role TEXT NOT NULL,
                    from_at INTEGER NOT NULL,
                    until_at INTEGER NOT NULL,
                    PRIMARY KEY (system, account, role, from_at)) WITHOUT ROWID""");
    }

    @EventHandler
    void on(InformationSystemEvent event, @SequenceNumber long version, EventMessage<?> message) {
        var recording = Recording.of(message);
        switch (event) {
            case SystemRegistered e -> registered(e.systemId(), e.profile(), version, recording);
            case SystemRevised e -> revised(e.systemId(), e.to(), version, recording);
            case SecurityPlanIssued e -> planIssued(e, version);
            case ReviewRecorded _, ChangeRecorded _, ChangeSignificanceDecided _ -> seen(event.systemId(), version);
        }
        views.sql("INSERT INTO systems_past (system, from_at, profile, prefixes, plan_issued_on, version)"
                        + " SELECT id, ?, profile, prefixes, ?, version FROM systems_profiles WHERE id = ?")
                .params(
                        recording.at().toEpochMilli(),
                        event instanceof SecurityPlanIssued plan ? Columns.stored(plan.issuedOn()) : "",
                        event.systemId().value())
                .update();
    }

    @EventHandler
    void on(OrganisationEvent event, @Timestamp Instant recorded) {
        switch (event) {
            case OrganisationFounded e ->
                views.sql("INSERT INTO systems_organisation (name, demonstration) VALUES (?, ?)")
                        .params(e.name(), e.demonstration())
                        .update();
            case OrganisationRenamed e ->
                views.sql("UPDATE systems_organisation SET name = ?")
                        .params(e.to())
                        .update();
            case ClockAccepted _, MappingKept _ -> {}
            case RoleGranted e ->
                views.sql("""
                                INSERT INTO systems_roles (system, account, role, from_at, until_at)
                                SELECT :system, :account, :role, :at, :end WHERE NOT EXISTS (
                                    SELECT 1 FROM systems_roles WHERE system = :system AND account = :account
                                    AND role = :role AND until_at = :end)
                                ON CONFLICT DO UPDATE SET until_at = excluded.until_at""")
                        .param("system", reach(e.system()))
                        .param("account", e.account().value())
                        .param("role", e.role().name())
                        .param("at", recorded.toEpochMilli())
                        .param("end", LookedAt.NO_END)
                        .update();
            case RoleRevoked e ->
                views.sql("UPDATE systems_roles SET until_at = ?"
                                + " WHERE system = ? AND account = ? AND role = ? AND until_at = ?")
                        .params(
                                recorded.toEpochMilli(),
                                reach(e.system()),
                                e.account().value(),
                                e.role().name(),
                                LookedAt.NO_END)
                        .update();
        }
    }

    /** A grant on all systems is kept under {@code *}, which no system can be called. */
    private static String reach(Optional<SystemId> system) {
        return system.map(SystemId::value).orElse("*");
    }

    private void registered(SystemId id, SystemProfile profile, long version, Recording recording) {
        views.sql("INSERT INTO systems_profiles (id, profile, prefixes, zones, registered_at, version)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        id.value(),
                        JSON.writeValueAsString(profile),
                        JSON.writeValueAsString(List.of(profile.itemPrefix())),
                        Zones.NONE.and(recording.position(), profile.timeZone()).json(),
                        recording.at().toEpochMilli(),
                        version)
                .update();
    }

    private void revised(SystemId id, SystemProfile profile, long version, Recording recording) {
        views.sql("UPDATE systems_profiles SET profile = :profile, version = :version,"
                        + " prefixes = iif(:prefix IN (SELECT value FROM json_each(prefixes)), prefixes,"
                        + " json_insert(prefixes, '$[#]', :prefix)) WHERE id = :id")
                .param("profile", JSON.writeValueAsString(profile))
                .param("prefix", profile.itemPrefix())
                .param("version", version)
                .param("id", id.value())
                .update();
        systems.moved(id, recording, profile.timeZone());
    }

    private void planIssued(SecurityPlanIssued event, long version) {
        views.sql("""
                        UPDATE systems_profiles SET version = ?, profile = json_set(profile, '$.sspVersion', ?,
                            '$.sspReference', coalesce(nullif(?, ''), json_extract(profile, '$.sspReference'))) WHERE id = ?""")
                .params(
                        version,
                        event.version(),
                        event.reference().orElse(""),
                        event.systemId().value())
                .update();
    }

    private void seen(SystemId id, long version) {
        views.sql("UPDATE systems_profiles SET version = ? WHERE id = ?")
                .params(version, id.value())
                .update();
    }
}
