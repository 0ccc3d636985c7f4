package io.poamledger.exchange.writing;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.events.item.RiskLevel;
import io.poamledger.exchange.FileItem;
import io.poamledger.exchange.FileItem.Forerunner;
import io.poamledger.exchange.FileItem.LogEntry;
import io.poamledger.exchange.FileItem.Milestone;
import io.poamledger.exchange.FileItem.Plan;
import io.poamledger.exchange.FileItem.PriorClosure;
import io.poamledger.exchange.FileItem.Risk;
import io.poamledger.exchange.FileItem.Status;
import io.poamledger.exchange.FileItem.Weakness;
import io.poamledger.exchange.RegisterRow;
import io.poamledger.exchange.Workbooks;
import io.poamledger.exchange.columns.KeptColumns;
import io.poamledger.exchange.reading.PoamFiles;
import io.poamledger.exchange.values.FileVocabulary;
import io.poamledger.exchange.writing.PoamTable.MoreColumns;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistersThatGoOutAndComeBackTest {

    private static final List<String> TEXTS = List.of(
            "=HYPERLINK(\"http://x\")",
            "+1",
            "-",
            "@SUM(A1)",
            "'=quoted",
            "''-quoted",
            "plain",
            "two\nlines",
            "“smart” – dash",
            "comma, \"quote\"; semicolon | bar",
            "'single",
            "0012",
            "3.1.10",
            "5/5/2014",
            "<b>&amp;</b>",
            "＝wide",
            "\\n",
            "🔐");

    @Test
    void a_register_as_csv_is_read_back_equal() throws IOException {
        var items = items(new Random(11), 400);
        var bytes = csv(items);

        var file = PoamFiles.read(new ByteArrayInputStream(bytes), "register.csv", Catalogue.inForce());
        assertThat(file.errors()).isEmpty();
        assertThat(file.items()).isEqualTo(items);
    }

    @Test
    void a_register_as_workbook_is_read_back_equal() throws IOException {
        var items = items(new Random(12), 1_200);

        var file = PoamFiles.read(new ByteArrayInputStream(xlsx(items)), "register.xlsx", Catalogue.inForce());
        assertThat(file.errors()).isEmpty();
        assertThat(file.items()).isEqualTo(items);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@a", "'=1"})
    void no_cell_of_a_csv_begins_like_a_formula(String text) throws IOException {
        var items = List.of(FileItem.of(2, Weakness.titled(text)));

        var csv = new String(csv(items), StandardCharsets.UTF_8);
        assertThat(csv).contains("'" + text + ",");
    }

    @Test
    void a_kept_column_that_holds_what_a_field_may_hold_comes_back_without_being_asked_for() throws IOException {
        var kept = new LinkedHashMap<String, String>();
        kept.put("Last Vendor Check-in Date", "2026-10-01");
        kept.put("Operational Requirement", "Pending");
        kept.put("Bay", "Hall 2");
        var plain = FileItem.of(2, Weakness.titled("A"));
        var item = new FileItem(
                2,
                plain.label(),
                plain.system(),
                plain.weakness(),
                plain.risk(),
                plain.plan(),
                plain.status(),
                plain.closure(),
                plain.forerunner(),
                plain.log(),
                kept);
        var bytes = csv(List.of(item));

        assertThat(new String(bytes, StandardCharsets.UTF_8)).contains(",Bay,Other: Last Vendor Check-in Date,Other: Op");
        var file = PoamFiles.read(new ByteArrayInputStream(bytes), "a.csv", Catalogue.inForce());
        assertThat(file.errors()).isEmpty();
        assertThat(file.items().getFirst().others()).isEqualTo(kept);
    }

    @Test
    void a_formula_is_text_in_a_workbook() throws IOException {
        var bytes = xlsx(List.of(FileItem.of(2, Weakness.titled("=1+1"))));
        var sheet = Workbooks.part(bytes, "xl/worksheets/sheet1.xml");
        assertThat(sheet).contains("=1+1").doesNotContain("<f>");
    }

    @Test
    void derived_columns_go_out_and_are_not_read_back() throws IOException {
        var item = FileItem.of(2, Weakness.titled("A"));
        var derived = new MoreColumns(List.of("Days overdue", "Slip in days"), new LinkedHashMap<>());
        var out = new ByteArrayOutputStream();
        PoamTable.writeCsv(derived, List.of(new RegisterRow(item, List.of("12", "-3"))), out);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("Days overdue (derived),Slip in days (derived)\r\n")
                .endsWith(",12,'-3\r\n");
        assertThat(PoamFiles.read(new ByteArrayInputStream(out.toByteArray()), "a.csv", Catalogue.inForce())
                        .items())
                .containsExactly(item);
    }

    @Test
    void the_stream_stays_open_for_its_owner() throws IOException {
        var closed = new boolean[1];
        var out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        PoamTable.writeXlsx(MoreColumns.NONE, List.of(), out);
        PoamTable.writeCsv(MoreColumns.NONE, List.of(), out);
        assertThat(closed[0]).isFalse();
    }

    @Test
    void rows_go_out_while_more_are_made() throws IOException {
        var out = new ByteArrayOutputStream();
        var before = new ArrayList<Integer>();
        Iterable<RegisterRow> rows = () -> IntStream.rangeClosed(1, 20_000)
                .mapToObj(number -> {
                    if (number == 20_000) {
                        before.add(out.size());
                    }
                    return new RegisterRow(FileItem.of(number, Weakness.titled("Weakness " + number)), List.of());
                })
                .iterator();
        PoamTable.writeCsv(MoreColumns.NONE, rows, out);
        PoamTable.writeXlsx(MoreColumns.NONE, rows, out);

        assertThat(before.getFirst()).isGreaterThan(100_000);
        assertThat(before.getLast() - before.getFirst()).isGreaterThan(100_000);
    }

    @Test
    void an_empty_register_is_a_header() throws IOException {
        assertThat(PoamFiles.read(new ByteArrayInputStream(xlsx(List.of())), "a.xlsx", Catalogue.inForce())
                        .rowsRead())
                .isZero();
    }

    private static byte[] csv(List<FileItem> items) throws IOException {
        var out = new ByteArrayOutputStream();
        PoamTable.writeCsv(kept(items), rows(items), out);
        return out.toByteArray();
    }

    private static byte[] xlsx(List<FileItem> items) throws IOException {
        var out = new ByteArrayOutputStream();
        PoamTable.writeXlsx(kept(items), rows(items), out);
        return out.toByteArray();
    }

    private static MoreColumns kept(List<FileItem> items) {
        return new MoreColumns(
                List.of(),
                KeptColumns.titles(items.stream().map(FileItem::others), 100));
    }

    private static List<RegisterRow> rows(List<FileItem> items) {
        return items.stream().map(item -> new RegisterRow(item, List.of())).toList();
    }

    private static List<FileItem> items(Random random, int count) {
        return IntStream.range(0, count).mapToObj(n -> item(n + 2, random)).toList();
    }

    private static FileItem item(int row, Random random) {
        var status = any(random, List.of(Status.values()));
        var closure = new PriorClosure(day(random), text(random), text(random));
        var others = new LinkedHashMap<String, String>();
        for (var title : List.of("Weight", "Status", "Other: x", "Days overdue (derived)", "Column Q")) {
            text(random).ifPresent(text -> others.put(title, text));
        }
        return new FileItem(
                row,
                text(random).map(number -> number + " " + row),
                text(random),
                weakness(random),
                new Risk(level(random), level(random), level(random), text(random)),
                plan(random),
                status,
                status == Status.COMPLETED ? Optional.of(closure) : Optional.empty(),
                forerunner(random, status),
                text(random).stream()
                        .map(text -> new LogEntry(Optional.empty(), "", text, Optional.empty()))
                        .toList(),
                others);
    }

    private static Forerunner forerunner(Random random, Status status) {
        var said = text(random).filter(words -> !FileVocabulary.meansNothing(words));
        return switch (random.nextInt(4)) {
            case 0 -> new Forerunner(said.filter(_ -> status != Status.COMPLETED), Optional.empty(), Optional.empty());
            case 1 -> new Forerunner(Optional.empty(), said, Optional.empty());
            case 2 -> new Forerunner(Optional.empty(), Optional.empty(), said);
            default -> Forerunner.NOT_SAID;
        };
    }

    private static Weakness weakness(Random random) {
        var requirements = Catalogue.inForce().requirements();
        return new Weakness(
                "A " + any(random, TEXTS).replace("\n", " "),
                text(random),
                text(random),
                day(random),
                random.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(any(random, requirements).id()),
                random.nextBoolean() ? List.of() : List.of("SC-7", "ac-2"));
    }

    private static Plan plan(Random random) {
        var names = List.of("Ana Ruiz", "Ng, Li", "=cmd", "IT help desk");
        var milestones = Stream.generate(() -> Milestone.planned(
                        any(random, TEXTS).replace("\n", " "), day(random).orElse(LocalDate.of(2026, 1, 1))))
                .limit(random.nextInt(4))
                .toList();
        return new Plan(
                text(random),
                random.nextBoolean() ? Optional.empty() : Optional.of(any(random, names)),
                names.subList(0, random.nextInt(3)),
                text(random),
                day(random),
                milestones);
    }

    private static Optional<LocalDate> day(Random random) {
        return random.nextBoolean()
                ? Optional.empty()
                : Optional.of(LocalDate.of(1981, 1, 1).plusDays(random.nextInt(43_000)));
    }

    private static Optional<RiskLevel> level(Random random) {
        return random.nextBoolean() ? Optional.empty() : Optional.of(any(random, List.of(RiskLevel.values())));
    }

    private static Optional<String> text(Random random) {
        return random.nextBoolean() ? Optional.empty() : Optional.of(any(random, TEXTS));
    }

    private static <T> T any(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
