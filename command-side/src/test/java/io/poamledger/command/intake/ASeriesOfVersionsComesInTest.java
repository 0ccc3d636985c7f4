package io.poamledger.command.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.commandtest.Answer;
import io.poamledger.events.item.CompletionRescheduled;
import io.poamledger.events.item.CompletionScheduled;
import io.poamledger.events.item.MilestoneAdded;
import io.poamledger.events.item.MilestoneRescheduled;
import io.poamledger.events.item.MoveReason;
import io.poamledger.events.item.PoamItemEvent;
import io.poamledger.events.item.PriorClosureRecorded;
import io.poamledger.events.item.ProgressRecorded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ASeriesOfVersionsComesInTest extends ImportsIntoASystem {

    private static final String TITLES = "Item,Weakness,Status,Scheduled completion date,Completion date,Milestones\n";
    private static final String JANUARY =
            "V-1,Old TLS,Open,2026-03-31,,2026-02-28: Patch\nV-2,No logs,Open,2026-03-01,,\nV-3,Ports,Open,2026-03-01,,";
    private static final String FEBRUARY =
            "V-1,Old TLS,In progress,2026-06-30,,2026-05-31: Patch\nV-2,No logs,Completed,2026-03-01,2026-02-20,";

    @Test
    void as_items_with_the_history_that_its_versions_show() {
        var tried = sent("&dryRun=true", "poam 2026-02-28.csv", FEBRUARY, "poam 2026-01-31.csv", JANUARY);
        assertThat(tried.status()).as(tried.body()).isEqualTo(200);
        assertThat(tried.text("items")).contains("V-1", "V-2").doesNotContain("V-3");
        assertThat(tried.text("notices")).contains("\"column\":\"Contradiction\"", "V-3: It vanished");

        var taken = sent("", "poam 2026-02-28.csv", FEBRUARY, "poam 2026-01-31.csv", JANUARY);
        assertThat(taken.status()).as(taken.body()).isEqualTo(201);
        assertThat(of(CompletionScheduled.class, "acme/1"))
                .extracting(CompletionScheduled::dueOn)
                .containsExactly(LocalDate.of(2026, 3, 31));
        assertThat(of(CompletionRescheduled.class, "acme/1")).singleElement().satisfies(move -> {
            assertThat(move.to()).isEqualTo(LocalDate.of(2026, 6, 30));
            assertThat(move.code()).isEqualTo(MoveReason.OTHER);
            assertThat(move.reason())
                    .isEqualTo(
                            "Inferred: poam 2026-02-28.csv of 2026-02-28 says 2026-06-30, poam 2026-01-31.csv of 2026-01-31 said 2026-03-31");
        });
        assertThat(of(MilestoneAdded.class, "acme/1"))
                .extracting(MilestoneAdded::dueOn)
                .containsExactly(LocalDate.of(2026, 2, 28));
        assertThat(of(MilestoneRescheduled.class, "acme/1"))
                .extracting(MilestoneRescheduled::reason)
                .singleElement()
                .asString()
                .startsWith("Inferred: ");
        assertThat(of(ProgressRecorded.class, "acme/1")).singleElement().satisfies(begun -> {
            assertThat(begun.progress()).startsWith("Inferred: in progress in poam 2026-02-28.csv");
            assertThat(begun.happenedOn()).contains(LocalDate.of(2026, 2, 28));
        });
        assertThat(of(PriorClosureRecorded.class, "acme/2")).hasSize(1);

        var again = sent("", "poam 2026-02-28.csv", FEBRUARY, "poam 2026-01-31.csv", JANUARY);
        assertThat(again.status()).as(again.body()).isEqualTo(200);
        assertThat(again.text("alreadyThere")).isEqualTo("2");
        assertThat(of(CompletionRescheduled.class, "acme/1")).hasSize(1);
    }

    @Test
    void with_the_days_of_its_versions_said_or_named_and_never_guessed() {
        assertThat(sent("&dryRun=true&day=2026-02-28&day=2026-01-31", "new.csv", FEBRUARY, "old.csv", JANUARY)
                        .text("fileName"))
                .isEqualTo("2 versions, old.csv of 2026-01-31 to new.csv of 2026-02-28");
        assertThat(sent("", "new.csv", FEBRUARY, "old.csv", JANUARY).text("field"))
                .isEqualTo("day");
        assertThat(sent("&day=2026-02-28", "new.csv", FEBRUARY, "old.csv", JANUARY)
                        .text("field"))
                .isEqualTo("day");
        assertThat(sent("&day=2199-02-28&day=2026-01-31", "new.csv", FEBRUARY, "old.csv", JANUARY)
                        .text("detail"))
                .contains("from the future");
        assertThat(sent("", "20260131.csv", FEBRUARY, "2026_01_31 b.csv", JANUARY)
                        .text("detail"))
                .contains("Two versions are of 2026-01-31");
        assertThat(sent("", "2026-01-31.csv", JANUARY).text("field")).isEqualTo("file");
    }

    @Test
    void or_not_at_all_where_one_of_its_versions_cannot_be_read() {
        var refused = sent("", "2026-02-28.csv", FEBRUARY, "2026-01-31.csv", JANUARY.replace("2026-03-31", "03/04/26"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("report.problems.0.message")).startsWith("2026-01-31.csv: ");
    }

    /** @param namesAndRows of each file its name, then its rows */
    private Answer sent(String more, String... namesAndRows) {
        var files = new ArrayList<Map.Entry<String, byte[]>>();
        for (var index = 0; index < namesAndRows.length; index += 2) {
            files.add(Map.entry(namesAndRows[index], (TITLES + namesAndRows[index + 1]).getBytes(UTF_8)));
        }
        return manager.upload("/api/imports/series?system=acme" + more, files);
    }

    private <E extends PoamItemEvent> List<E> of(Class<E> kind, String item) {
        return events(item).stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
