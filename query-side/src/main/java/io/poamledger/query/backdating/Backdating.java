package io.poamledger.query.backdating;

import io.poamledger.query.lists.Columns;
import io.poamledger.query.systems.LookedAt;
import io.poamledger.query.systems.RegisteredSystem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds signs that entries may have been made afterwards. None of them proves anything: each leads to the entries, which say who and why. */
@Component
public class Backdating {

    /** A claim is long before its recording from so many days on. */
    static final int LONG_DAYS = 14;

    /** So many claims of one account on one day, each of an earlier day, are typed at one go. */
    static final int MANY = 8;

    /** An assessment is near that was completed within so many days afterwards. */
    static final int NEAR_DAYS = 30;

    /** So many of each sign are told. */
    static final int TOLD = 200;

    private static final String ASSESSED = """
            (SELECT min(completed_on) FROM backdating_assessments a WHERE a.system = c.system AND a.recorded_at < :end
                AND a.completed_on >= c.recorded_on AND julianday(a.completed_on) - julianday(c.recorded_on) <= :near)
            AS assessed""";

    private final JdbcClient views;

    Backdating(JdbcClient views) {
        this.views = views;
    }

    /**
     * A claimed day long before the day it was recorded.
     *
     * @param label of the item; empty where it is about none
     * @param days from the claimed day to that of recording
     * @param registeredOn the day on which the system was registered, where what is claimed lies before it
     * @param assessedOn the day on which the next assessment of the system was completed, where that was soon afterwards
     */
    public record LateClaim(
            String system,
            String systemId,
            Optional<String> label,
            String what,
            LocalDate claimed,
            LocalDate recordedOn,
            String recordedLocally,
            int days,
            String by,
            String byName,
            long position,
            Optional<LocalDate> registeredOn,
            Optional<LocalDate> assessedOn) {}

    /**
     * A day on which one account claimed many earlier days.
     *
     * @param claims how many, the earliest of them of {@code earliest}
     * @param firstPosition and {@code lastPosition}: how many events the ledger held with the first and with the last of them
     */
    public record ManyAtOnce(
            String system,
            String systemId,
            LocalDate recordedOn,
            String by,
            String byName,
            int claims,
            LocalDate earliest,
            long firstPosition,
            long lastPosition,
            Optional<LocalDate> assessedOn) {}

    /** The longest first, whichever system they are of. */
    public List<LateClaim> late(LookedAt from) {
        return from.scope().systems().stream()
                .flatMap(system -> views
                        .sql("SELECT c.*, " + ASSESSED + """
                                 FROM backdating_claims c WHERE system = :system AND days >= :long AND recorded_at < :end
                                ORDER BY days DESC, position LIMIT :most""")
                        .param("system", system.id().value())
                        .param("long", LONG_DAYS)
                        .param("near", NEAR_DAYS)
                        .param("end", from.end(system))
                        .param("most", TOLD)
                        .query((row, _) -> late(system, row))
                        .list()
                        .stream())
                .sorted(Comparator.comparingInt(LateClaim::days).reversed().thenComparing(LateClaim::position))
                .limit(TOLD)
                .toList();
    }

    private static LateClaim late(RegisteredSystem system, ResultSet row) throws SQLException {
        var number = row.getInt("number");
        var claimed = Columns.day(row, "claimed");
        return new LateClaim(
                system.name(),
                system.id().value(),
                number == Claim.NO_ITEM ? Optional.empty() : Optional.of(system.label(number)),
                Columns.given(row, "what"),
                claimed,
                Columns.day(row, "recorded_on"),
                system.local(Instant.ofEpochMilli(row.getLong("recorded_at"))),
                row.getInt("days"),
                Columns.given(row, "subject"),
                Columns.given(row, "name"),
                row.getLong("position"),
                Optional.of(system.day(system.registeredAt())).filter(claimed::isBefore),
                assessed(row));
    }

    /** Those with the most claims first, whichever system they are of. */
    public List<ManyAtOnce> many(LookedAt from) {
        return from.scope().systems().stream()
                .flatMap(system -> views
                        .sql("SELECT c.*, " + ASSESSED + """
                                 FROM (SELECT system, recorded_on, subject, max(name) AS name, count(*) AS claims,
                                    min(claimed) AS earliest, min(position) AS first, max(position) AS last
                                FROM backdating_claims WHERE system = :system AND days >= 1 AND recorded_at < :end
                                GROUP BY recorded_on, subject HAVING count(*) >= :many) c
                                ORDER BY claims DESC, last DESC LIMIT :most""")
                        .param("system", system.id().value())
                        .param("many", MANY)
                        .param("near", NEAR_DAYS)
                        .param("end", from.end(system))
                        .param("most", TOLD)
                        .query((row, _) -> many(system, row))
                        .list()
                        .stream())
                .sorted(Comparator.comparingInt(ManyAtOnce::claims)
                        .thenComparing(ManyAtOnce::lastPosition)
                        .reversed())
                .limit(TOLD)
                .toList();
    }

    private static ManyAtOnce many(RegisteredSystem system, ResultSet row) throws SQLException {
        return new ManyAtOnce(
                system.name(),
                system.id().value(),
                Columns.day(row, "recorded_on"),
                Columns.given(row, "subject"),
                Columns.given(row, "name"),
                row.getInt("claims"),
                Columns.day(row, "earliest"),
                row.getLong("first"),
                row.getLong("last"),
                assessed(row));
    }

    private static Optional<LocalDate> assessed(ResultSet row) throws SQLException {
        return Columns.date(row, "assessed");
    }
}
