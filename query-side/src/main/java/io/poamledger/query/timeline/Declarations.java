package io.poamledger.query.timeline;

import io.poamledger.events.item.ContinuationDeclared;
import io.poamledger.events.item.MilestoneAdded;
import io.poamledger.events.item.MilestoneId;
import io.poamledger.events.item.Origin;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.events.item.PromiseId;
import io.poamledger.events.item.WeaknessOpened;
import io.poamledger.events.item.WeaknessRevised;
import io.poamledger.query.facts.kept.ItemChange;
import io.poamledger.query.lists.Columns;
import io.poamledger.query.systems.AskedSystems;
import io.poamledger.query.systems.RegisteredSystem;
import io.poamledger.query.systems.SystemDirectory;
import io.poamledger.query.timeline.Declared.Answer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was declared of promises that ended: what goes on in what, what is there again, and what is said to be none of those. */
@Component
class Declarations {

    static final String TABLE = """
            CREATE TABLE timeline_declared (
                id INTEGER NOT NULL,
                recorded_at INTEGER NOT NULL,
                system TEXT NOT NULL,
                number INTEGER NOT NULL,
                milestone INTEGER NOT NULL,
                title TEXT NOT NULL,
                milestone_title TEXT NOT NULL,
                owner TEXT NOT NULL,
                answer TEXT NOT NULL,
                promises TEXT NOT NULL,
                reason TEXT NOT NULL,
                subject TEXT NOT NULL,
                name TEXT NOT NULL,
                month TEXT NOT NULL,
                PRIMARY KEY (system, id)) WITHOUT ROWID""";

    private final JdbcClient views;
    private final SystemDirectory systems;

    Declarations(JdbcClient views, SystemDirectory systems) {
        this.views = views;
        this.systems = systems;
    }

    private record Said(Optional<MilestoneId> milestone, Answer answer, List<PromiseId> promises, String reason) {

        static Optional<Said> of(Optional<MilestoneId> milestone, Origin origin) {
            if (origin.continues().isPresent()) {
                return Optional.of(new Said(
                        milestone, Answer.CONTINUES, origin.continues().stream().toList(), ""));
            }
            if (origin.recurs().isPresent()) {
                return Optional.of(new Said(
                        milestone,
                        Answer.RECURS,
                        origin.recurs().map(PromiseId::of).stream().toList(),
                        origin.recursAfterDays().map(Said::after).orElse("")));
            }
            if (origin.none().isPresent() && !origin.alike().isEmpty()) {
                return Optional.of(new Said(
                        milestone, Answer.NONE, origin.alike(), origin.none().get()));
            }
            return origin.unanswered()
                    ? Optional.of(new Said(milestone, Answer.UNANSWERED, origin.alike(), ""))
                    : Optional.empty();
        }

        private static String after(int days) {
            return days + (days == 1 ? " day" : " days") + " after the closing";
        }
    }

    /** For event handlers: what this event declares. */
    void keep(ItemChange change) {
        var said = switch (change.event()) {
            case WeaknessOpened e -> Said.of(Optional.empty(), e.origin());
            case WeaknessRevised e -> Said.of(Optional.empty(), e.origin());
            case MilestoneAdded e -> Said.of(Optional.of(e.milestoneId()), e.origin());
            case ContinuationDeclared e ->
                Optional.of(new Said(e.milestoneId(), Answer.CONTINUES, List.of(e.continues()), e.reason()));
            default -> Optional.<Said>empty();
        };
        said.ifPresent(answer -> put(change, answer));
    }

    private void put(ItemChange change, Said said) {
        var item = change.after();
        var recording = change.recording();
        views.sql("INSERT INTO timeline_declared VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        recording.position(),
                        recording.at().toEpochMilli(),
                        item.id().system().value(),
                        item.id().number(),
                        MoveRows.number(said.milestone()),
                        item.weakness().text().title(),
                        said.milestone()
                                .map(id -> item.schedule().milestone(id).title())
                                .orElse(""),
                        Columns.stored(item.owner()),
                        said.answer().name(),
                        Columns.JSON.writeValueAsString(said.promises()),
                        said.reason(),
                        recording.subject(),
                        recording.name(),
                        YearMonth.from(systems.day(item.id().system(), recording))
                                .toString())
                .update();
    }

    /** The newest of those asked for; none where only moves are. */
    List<Declared> newest(AskedSystems scope, Filter filter, Optional<List<String>> owners, int most) {
        if (scope.systems().isEmpty()
                || filter.asksForMoves()
                || filter.requirement().isPresent()) {
            return List.of();
        }
        var declared = TimelineSelect.declared(scope, filter, owners)
                .first("found.*", "system, id", "id DESC", "id DESC", most);
        return views.sql(declared.sql())
                .params(declared.values())
                .query((row, _) -> declared(scope.system(Columns.given(row, "system")), row))
                .list();
    }

    private static Declared declared(RegisteredSystem system, ResultSet row) throws SQLException {
        var number = row.getInt("number");
        var milestone = row.getInt("milestone");
        var recorded = Columns.instant(row, "recorded_at");
        var promises = Stream.of(Columns.JSON.readValue(Columns.given(row, "promises"), PromiseId[].class))
                .toList();
        return new Declared(
                new PoamItemId(system.id(), number),
                system.label(number),
                system.name(),
                Columns.given(row, "title"),
                Columns.text(row, "owner"),
                milestone == 0 ? Optional.empty() : Optional.of(new MilestoneId(milestone)),
                Columns.text(row, "milestone_title"),
                Answer.valueOf(Columns.given(row, "answer")),
                promises,
                promises.stream().map(system::label).toList(),
                Columns.given(row, "reason"),
                Columns.given(row, "subject"),
                Columns.given(row, "name"),
                recorded,
                system.local(recorded));
    }
}
