package io.poamledger.query.facts;

import static io.poamledger.query.Told.item;
import static io.poamledger.query.Told.milestone;
import static io.poamledger.query.Told.moved;
import static io.poamledger.query.Told.opened;
import static io.poamledger.query.Told.scheduled;
import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.events.item.MoveReason;
import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.PoamItemId;
import io.poamledger.query.facts.kept.ItemChanges;
import io.poamledger.query.views.following.LedgerForTests;
import io.poamledger.query.views.following.ViewsForTests;
import io.poamledger.query.views.questions.Question;
import io.poamledger.query.views.questions.QuestionName;
import io.poamledger.query.views.rows.Rows;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A question is told what an event changed, also when it could not apply the event at its time. */
class WhatAnEventChangedTest {

    private static final PoamItemId ITEM = item(1);

    final LedgerForTests ledger = new LedgerForTests();
    final FactsForTests facts = new FactsForTests(ledger.engine());
    boolean broken;
    ViewsForTests views;

    @BeforeEach
    void open(@TempDir Path folder) {
        views = new ViewsForTests(folder, ledger, facts::projection, rows -> new Dates(rows, facts.changes()));
    }

    @AfterEach
    void close() {
        views.close();
    }

    /** Writes down the completion date before and after every event. */
    private final class Dates implements Question {

        private final Rows rows;
        private final ItemChanges changes;

        private Dates(Rows rows, ItemChanges changes) {
            this.rows = rows;
            this.changes = changes;
        }

        @Override
        public QuestionName name() {
            return QuestionName.TIMELINE;
        }

        @Override
        public List<String> tables() {
            return List.of("CREATE TABLE dates (id INTEGER PRIMARY KEY, words TEXT NOT NULL)");
        }

        @EventHandler
        void on(PoamItemEvent event, EventMessage<?> message) {
            var change = changes.of(message);
            if (broken) {
                throw new IllegalStateException("The question is broken");
            }
            var before = change.before()
                    .flatMap(ItemFacts::dueOn)
                    .map(String::valueOf)
                    .orElse("none");
            var after = change.after().dueOn().map(String::valueOf).orElse("none");
            rows.sql("INSERT INTO dates (words) VALUES (?)")
                    .param(before + " " + after)
                    .update();
        }
    }

    @Test
    void is_told_as_it_happens() {
        views.follow().record(opened(ITEM, "No second factor"), scheduled(ITEM, "2026-03-31"));
        views.record(moved(ITEM, "2026-03-31", "2026-06-30", MoveReason.OTHER));
        assertThat(written()).containsExactly("none none", "none 2026-03-31", "2026-03-31 2026-06-30");
    }

    @Test
    void is_told_as_it_was_then_when_the_question_is_mended() {
        broken = true;
        views.follow().record(opened(ITEM, "No second factor"), scheduled(ITEM, "2026-03-31"));
        views.record(moved(ITEM, "2026-03-31", "2026-06-30", MoveReason.OTHER));
        assertThat(written()).isEmpty();
        assertThat(FactsForTests.items(views.rows()).find(ITEM).orElseThrow().dueOn())
                .hasToString("Optional[2026-06-30]");

        broken = false;
        assertThat(views.views().retry(QuestionName.TIMELINE)).isZero();
        assertThat(written()).containsExactly("none none", "none 2026-03-31", "2026-03-31 2026-06-30");
    }

    @Test
    void what_does_not_fit_the_facts_waits_in_every_question_about_that_item_only() {
        views.follow().record(opened(ITEM, "No second factor"), opened(item(2), "Logs are lost"));
        views.record(moved(ITEM, 7, "2026-03-31", "2026-06-30", MoveReason.OTHER), scheduled(ITEM, "2026-03-31"));
        views.record(scheduled(item(2), "2026-05-31"), milestone(item(2), 1, "Buy disks", "2026-04-30"));
        assertThat(views.views().incomplete(QuestionName.ITEM)).isEqualTo(2);
        assertThat(views.views().incomplete(QuestionName.TIMELINE)).isEqualTo(2);
        assertThat(views.views().incompleteBySystem(QuestionName.TIMELINE)).isEqualTo(Map.of("acme", 2L));
        assertThat(written()).containsExactly("none none", "none none", "none 2026-05-31", "2026-05-31 2026-05-31");
    }

    private List<@Nullable String> written() {
        JdbcClient rows = views.rows();
        return rows.sql("SELECT words FROM dates ORDER BY id")
                .query(String.class)
                .list();
    }
}
