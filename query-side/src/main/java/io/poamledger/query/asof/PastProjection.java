package io.poamledger.query.asof;

import io.poamledger.events.SystemId;
import io.poamledger.events.assessment.AssessmentEvent;
import io.poamledger.events.evidence.EvidenceEvent;
import io.poamledger.events.intake.ImportEvent;
import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.status.StatusEvent;
import io.poamledger.events.system.InformationSystemEvent;
import io.poamledger.query.asof.sums.NewestSums;
import io.poamledger.query.asof.versions.Claims;
import io.poamledger.query.asof.versions.EndedVersions;
import io.poamledger.query.asof.versions.ItemVersion;
import io.poamledger.query.asof.versions.Levels;
import io.poamledger.query.asof.versions.PastCounts;
import io.poamledger.query.asof.versions.PastDays;
import io.poamledger.query.asof.versions.PastNames;
import io.poamledger.query.asof.versions.PastTables;
import io.poamledger.query.facts.ItemFacts;
import io.poamledger.query.facts.kept.ItemChanges;
import io.poamledger.query.systems.SystemDirectory;
import io.poamledger.query.views.questions.Question;
import io.poamledger.query.views.questions.QuestionName;
import io.poamledger.query.views.questions.Recording;
import io.poamledger.query.views.rows.HeldRows;
import io.poamledger.query.views.rows.Sums;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps every version of every item, by the time it was recorded, how each one changes the counts of its system, and by how much late
 * claims correct them.
 */
@Component
final class PastProjection implements Question {

    private final SystemDirectory systems;
    private final ItemChanges changes;
    private final EndedVersions ended;
    private final HeldRows<PoamItemId, ItemVersion> items;
    private final HeldRows<PoamItemId, Claims> claims;
    private final Sums<PastCounts.Place, Levels> counts;
    private final NewestSums sums = new NewestSums();
    private final OncePerSystem days = new OncePerSystem("asof_days");
    private final OncePerSystem owners = new OncePerSystem("asof_owners");

    PastProjection(JdbcClient views, SystemDirectory systems, ItemChanges changes) {
        this.systems = systems;
        this.changes = changes;
        var tables = new PastTables(views);
        this.ended = new EndedVersions(tables);
        this.items = new HeldRows<>(tables::newest, PastTables.UPSERT_VERSION, (_, item) -> PastTables.row(item));
        this.claims = new HeldRows<>(tables::claims, PastTables.UPSERT_CLAIMS, (_, claims) -> PastTables.row(claims));
        this.counts = new Sums<>(Levels::plus, PastCounts.ADD, PastCounts::row);
    }

    @Override
    public QuestionName name() {
        return QuestionName.AS_OF;
    }

    @Override
    public List<String> tables() {
        return Stream.concat(
                        Stream.of(
                                PastTables.VERSIONS,
                                PastTables.CLAIMS,
                                PastCounts.STATEMENT,
                                PastDays.TABLE,
                                PastNames.TABLE),
                        NewestSums.TABLES.stream())
                .toList();
    }

    @Override
    public List<String> indexes() {
        return List.of(PastTables.BY_TIME, PastTables.BY_END, PastTables.OPEN_NOW);
    }

    @EventHandler
    void on(PoamItemEvent event, EventMessage<?> message) {
        var id = event.itemId();
        var change = changes.of(message);
        var at = change.recording().at();
        var zone = systems.zone(id.system(), change.recording());
        var day = LocalDate.ofInstant(at, zone);
        days.add(id.system(), day.toString());
        var now = change.after();
        if (change.opens()) {
            open(ItemVersion.of(now, at, change.recording().position()), Claims.opened(now, at, day), zone);
        } else {
            var before = items.find(id).orElseThrow();
            var claimed = claims.find(id).orElseThrow();
            var after = after(
                    before, now, later(at, before.from()), change.recording().position());
            change(before, after, claimed, claimed.after(now, day), later(at, before.from()), zone);
        }
    }

    @EventHandler
    void on(InformationSystemEvent event, EventMessage<?> message) {
        somethingHappened(event.systemId(), message);
    }

    @EventHandler
    void on(AssessmentEvent event, EventMessage<?> message) {
        somethingHappened(event.assessmentId().system(), message);
    }

    @EventHandler
    void on(StatusEvent event, EventMessage<?> message) {
        somethingHappened(event.systemId(), message);
    }

    @EventHandler
    void on(EvidenceEvent event, EventMessage<?> message) {
        somethingHappened(event.systemId(), message);
    }

    @EventHandler
    void on(ImportEvent event, EventMessage<?> message) {
        somethingHappened(event.systemId(), message);
    }

    private void somethingHappened(SystemId system, EventMessage<?> message) {
        days.add(system, systems.day(system, Recording.of(message)).toString());
    }

    private void open(ItemVersion first, Claims claimed, ZoneId zone) {
        items.put(first.id(), first);
        answering(first);
        ended.noneOf(first.id());
        claims.put(first.id(), claimed);
        sums.opened(first);
        counting(first.id().system(), zone).opened(first);
        correcting(first.id().system(), zone).count(claimed, List.of(first), claimed.openedOn(), 1);
    }

    private void answering(ItemVersion item) {
        if (!item.owner().isEmpty()) {
            owners.add(item.id().system(), item.owner());
        }
    }

    /** The version of before where the event changed nothing that lists show. */
    private static ItemVersion after(ItemVersion before, ItemFacts item, Instant at, long position) {
        return ItemVersion.of(item, before.from(), before.position()).equals(before)
                ? before
                : ItemVersion.of(item, at, position);
    }

    private void change(ItemVersion before, ItemVersion after, Claims claimed, Claims now, Instant at, ZoneId zone) {
        var same = after.equals(before);
        if (after.from().isAfter(before.from())) {
            ended.add(before, after.from());
        }
        if (!same) {
            items.put(after.id(), after);
            answering(after);
            sums.changed(before, after);
            counting(after.id().system(), zone).changed(before, after);
        }
        if (!now.equals(claimed) || (!same && after.from().equals(claimed.openedAt()))) {
            claims.put(now.id(), now);
            correct(before, after, claimed, now, LocalDate.ofInstant(at, zone), zone);
        }
    }

    /** What differed until now is taken back, and what differs now is added. */
    private void correct(
            ItemVersion before, ItemVersion after, Claims claimed, Claims now, LocalDate day, ZoneId zone) {
        var correcting = correcting(now.id().system(), zone);
        var followed = ended.of(now.id());
        var goesOn = after.from().equals(before.from());
        correcting.count(claimed, goesOn ? EndedVersions.and(followed, before) : followed, day, -1);
        correcting.count(now, EndedVersions.and(followed, after), day, 1);
    }

    private Corrections correcting(SystemId system, ZoneId zone) {
        return new Corrections((day, by) -> counts.add(PastCounts.Place.correctedDay(system, day), by), zone);
    }

    private VersionCounting counting(SystemId system, ZoneId zone) {
        return new VersionCounting(
                new VersionCounting.Changes() {
                    @Override
                    public void at(Instant instant, Levels by) {
                        counts.add(PastCounts.Place.instant(system, instant), by);
                        counts.add(PastCounts.Place.dayOf(system, instant), by);
                    }

                    @Override
                    public void on(LocalDate day, Levels by) {
                        counts.add(PastCounts.Place.calendarDay(system, day), by);
                    }
                },
                zone);
    }

    /** The clocks of several writers may differ by moments; the order of the ledger counts. */
    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
