package io.poamledger.exchange.series;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.exchange.FileProblem;
import io.poamledger.exchange.ReadFile;
import io.poamledger.exchange.item.FileItem;
import io.poamledger.exchange.item.FilePlan.Move;
import io.poamledger.exchange.reading.PoamFiles;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VersionsOfARegisterTest {

    private static final String TITLES = "Item,Weakness,Status,Scheduled completion date,Completion date,Milestones\n";

    @Test
    void a_date_that_differs_from_one_version_to_the_next_moved_between_them() throws Exception {
        var item = only(folded(
                "V-1,Old TLS,Open,2026-03-31,,2026-02-28: Patch",
                "V-1,Old TLS,Open,2026-03-31,,2026-03-15: Patch",
                "V-1,Old TLS,In progress,2026-06-30,,2026-03-15: Patch"));
        assertThat(item.plan().moves())
                .containsExactly(
                        new Move(
                                day("2026-03-31"),
                                day("2026-06-30"),
                                "Inferred: poam-3.csv of 2026-03-31 says 2026-06-30, poam-2.csv of 2026-02-28 said 2026-03-31"));
        assertThat(item.plan().milestones().getFirst().moves())
                .extracting(Move::from, Move::to)
                .containsExactly(tuple(day("2026-02-28"), day("2026-03-15")));
        assertThat(item.log())
                .extracting(FileItem.LogEntry::on, FileItem.LogEntry::text)
                .containsExactly(tuple(
                        Optional.of(day("2026-03-31")),
                        "Inferred: in progress in poam-3.csv of 2026-03-31, open in poam-2.csv of 2026-02-28"));
        assertThat(item.others())
                .hasEntrySatisfying(
                        "States in the versions",
                        states -> assertThat(states.lines())
                                .hasSize(3)
                                .first()
                                .isEqualTo("2026-01-31 open, due 2026-03-31 (poam-1.csv)"));
    }

    @Test
    void nothing_is_inferred_of_what_stayed() throws Exception {
        var item = only(folded("V-1,Old TLS,Open,2026-03-31,,", "V-1,Old TLS,Open,2026-03-31,,"));
        assertThat(item.plan().moves()).isEmpty();
        assertThat(item.log()).isEmpty();
    }

    @Test
    void what_cannot_be_is_told() throws Exception {
        var folded = folded("""
                V-1,Moved after it,Completed,2026-01-10,2026-01-10,
                V-2,Day changed,Completed,2026-01-10,2026-01-10,
                V-3,Open again,Completed,2026-01-10,2026-01-10,
                V-4,Vanished,Open,2026-05-31,,
                V-5,Comes back,Open,2026-05-31,,
                V-6,Done too early,Completed,2026-01-10,2026-02-10,
                V-7,A step,Open,2026-05-31,,2026-01-20: Scan [done 2026-01-19]
                Total items: 9""", """
                V-1,Moved after it,Completed,2026-02-10,2026-01-10,
                V-2,Day changed,Completed,2026-01-10,2026-01-12,
                V-3,Open again,Open,2026-01-10,,
                V-6,Done too early,Completed,2026-01-10,2026-02-10,
                V-7,A step,Open,2026-05-31,,2026-01-20: Scan
                Total items: 5""", """
                V-1,Moved after it,Completed,2026-02-10,2026-01-10,
                V-2,Day changed,Completed,2026-01-10,2026-01-12,
                V-3,Open again,Open,2026-01-10,,
                V-5,Comes back,Open,2026-05-31,,
                V-6,Done too early,Completed,2026-01-10,2026-02-10,
                V-7,A step,Open,2026-05-31,,2026-01-20: Scan""");
        assertThat(contradictions(folded))
                .satisfiesExactlyInAnyOrder(
                        one -> assertThat(one)
                                .startsWith(
                                        "V-1: Its date changed after it was completed, from 2026-01-10 to 2026-02-10"),
                        one -> assertThat(one)
                                .startsWith(
                                        "V-2: The day of its completion changed after it, from 2026-01-10 to 2026-01-12"),
                        one -> assertThat(one)
                                .isEqualTo(
                                        "V-3: It was completed, and then it was not: poam-1.csv of 2026-01-31, then poam-2.csv of 2026-02-28"),
                        one -> assertThat(one)
                                .startsWith("V-4: It vanished: poam-1.csv of 2026-01-31 names it in row 5"),
                        one -> assertThat(one).startsWith("V-5: It is missing in poam-2.csv of 2026-02-28"),
                        one -> assertThat(one)
                                .startsWith("V-6: poam-1.csv of 2026-01-31 says that it was completed on 2026-02-10"),
                        one -> assertThat(one).startsWith("V-7: Milestone 'scan' was done, and then it was not"),
                        one -> assertThat(one)
                                .isEqualTo(
                                        "poam-1.csv of 2026-01-31 says 'Total items: 9' and has 7 items, 4 of them completed"));
        assertThat(folded.items())
                .extracting(item -> item.label().orElseThrow())
                .containsExactly("V-1", "V-2", "V-3", "V-5", "V-6", "V-7");
        assertThat(folded.items().get(2).log()).as("an open item has not begun").isEmpty();
    }

    @Test
    void what_was_completed_before_it_vanished_comes_in_as_completed() throws Exception {
        var folded = folded("V-1,Old TLS,Completed,,2026-01-10,\nV-2,Old,Open,,,", "V-2,Old,Open,,,");
        assertThat(folded.items())
                .extracting(FileItem::row, item -> item.label().orElseThrow(), FileItem::status)
                .containsExactly(
                        tuple(2, "V-2", FileItem.Status.OPEN), tuple(1_000_002, "V-1", FileItem.Status.COMPLETED));
        assertThat(contradictions(folded)).isEmpty();
    }

    @Test
    void an_error_of_any_version_is_one_of_the_series() throws Exception {
        assertThat(folded("V-1,Old TLS,Open,2026-02-30,,", "V-1,Old TLS,Open,2026-03-31,,")
                        .errors())
                .singleElement()
                .satisfies(error -> assertThat(error.message()).startsWith("poam-1.csv: "));
    }

    @Test
    void two_versions_of_one_day_are_none() {
        assertThatThrownBy(() -> {
                    var series = new Series();
                    series.add(day("2026-01-31"), read("a.csv", "V-1,Old TLS,Open,,,"));
                    series.add(day("2026-01-31"), read("b.csv", "V-1,Old TLS,Open,,,"));
                })
                .hasMessage("Two versions are of 2026-01-31: a.csv and b.csv");
    }

    @Test
    void the_same_series_has_the_same_digest_and_another_day_another() throws Exception {
        assertThat(folded("V-1,A,Open,,,", "V-1,B,Open,,,").sha256())
                .isEqualTo(folded("V-1,A,Open,,,", "V-1,B,Open,,,").sha256())
                .isNotEqualTo(folded("V-1,B,Open,,,", "V-1,A,Open,,,").sha256());
        var later = new Series();
        later.add(day("2026-01-30"), read("poam-1.csv", "V-1,A,Open,,,"));
        later.add(day("2026-02-28"), read("poam-2.csv", "V-1,B,Open,,,"));
        assertThat(later.folded().sha256())
                .isNotEqualTo(folded("V-1,A,Open,,,", "V-1,B,Open,,,").sha256());
    }

    /** The ends of January, February and March. */
    private static ReadFile folded(String... versions) throws Exception {
        var days = List.of("2026-01-31", "2026-02-28", "2026-03-31");
        var series = new Series();
        for (var index = 0; index < versions.length; index++) {
            series.add(day(days.get(index)), read("poam-" + (index + 1) + ".csv", versions[index]));
        }
        return series.folded();
    }

    private static ReadFile read(String name, String rows) throws Exception {
        return PoamFiles.read(new ByteArrayInputStream((TITLES + rows).getBytes(UTF_8)), name, Catalogue.inForce());
    }

    private static FileItem only(ReadFile file) {
        assertThat(file.errors()).isEmpty();
        assertThat(file.items()).hasSize(1);
        return file.items().getFirst();
    }

    private static List<String> contradictions(ReadFile file) {
        return file.notices().stream()
                .filter(notice -> notice.column().equals(Series.CONTRADICTION))
                .map(FileProblem::message)
                .toList();
    }

    private static LocalDate day(String words) {
        return LocalDate.parse(words);
    }
}
