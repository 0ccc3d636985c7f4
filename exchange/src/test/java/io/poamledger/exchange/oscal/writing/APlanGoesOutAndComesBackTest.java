package io.poamledger.exchange.oscal.writing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.exchange.RandomRegister;
import io.poamledger.exchange.ReadFile;
import io.poamledger.exchange.item.FileItem;
import io.poamledger.exchange.item.FileItem.Forerunner;
import io.poamledger.exchange.item.FileItem.LogEntry;
import io.poamledger.exchange.item.FileItem.Status;
import io.poamledger.exchange.item.FileItem.Weakness;
import io.poamledger.exchange.item.FilePlan;
import io.poamledger.exchange.item.FilePlan.Milestone;
import io.poamledger.exchange.item.FilePlan.MilestoneStatus;
import io.poamledger.exchange.reading.PoamFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a document says of a register is read from it again: nothing more and nothing less. */
class APlanGoesOutAndComesBackTest {

    @ParameterizedTest
    @EnumSource
    void equal_with_any_parts_and_texts(Form form) throws IOException {
        var items = RandomRegister.items(new Random(13), 150).stream()
                .map(APlanGoesOutAndComesBackTest::asTheLedgerHasIt)
                .toList();
        var read = read(form, written(form, items.stream().map(PlannedItem::of).toList()));

        assertThat(read.errors()).isEmpty();
        assertThat(read.items()).usingRecursiveComparison().isEqualTo(numbered(items));
    }

    @ParameterizedTest
    @EnumSource
    void equal_with_milestones_in_every_state_and_a_log_with_days_and_names(Form form) throws IOException {
        var day = LocalDate.of(2026, 3, 2);
        var milestones = List.of(
                new Milestone(
                        "Buy",
                        Optional.of("Eight\nkeys"),
                        Optional.of(day),
                        MilestoneStatus.COMPLETED,
                        Optional.of(day)),
                new Milestone("Enrol", Optional.empty(), Optional.of(day), MilestoneStatus.COMPLETED, Optional.empty()),
                new Milestone("Scan", Optional.empty(), Optional.of(day), MilestoneStatus.CANCELLED, Optional.empty()),
                Milestone.planned("Test", day));
        var item = new FileItem(
                1,
                Optional.of("V-1"),
                Optional.of("acme-enclave"),
                Weakness.titled("One factor"),
                FileItem.Risk.NOT_ASSESSED,
                new FilePlan(
                        Optional.empty(),
                        Optional.empty(),
                        List.of("Help desk"),
                        Optional.of("Money"),
                        Optional.empty(),
                        milestones),
                Status.IN_PROGRESS,
                Optional.empty(),
                Forerunner.NOT_SAID,
                List.of(new LogEntry(Optional.of(day), "Call", "Vendor is late", Optional.of("Ana Ruiz"))),
                Map.of());

        assertThat(read(form, written(form, List.of(PlannedItem.of(item)))).items())
                .containsExactly(item);
    }

    @ParameterizedTest
    @EnumSource
    void a_void_item_is_none_and_what_treats_a_risk_is_kept_as_text(Form form) throws IOException {
        var treated = new PlannedItem(
                item(1, "Treated"),
                false,
                Map.of("Points", "5"),
                Optional.of(new PlannedItem.Acceptance("Too dear", "The owner", Optional.empty())),
                List.of(new PlannedItem.Deviation("False positive", "It is\nelsewhere", Optional.of(true))),
                List.of("A guard at the door"));
        var ended = new PlannedItem(item(2, "Ended"), true, Map.of(), Optional.empty(), List.of(), List.of());

        var read = read(form, written(form, List.of(treated, ended)));
        assertThat(read.errors()).isEmpty();
        assertThat(read.rowsRead()).isEqualTo(2);
        assertThat(read.items()).singleElement().satisfies(item -> {
            assertThat(item.status()).isEqualTo(Status.OPEN);
            assertThat(item.others())
                    .containsEntry("mitigating factor 1", "A guard at the door")
                    .containsEntry("risk deviation", "False positive, granted\nIt is\nelsewhere")
                    .containsEntry("completed: The risk is accepted by The owner", "Too dear")
                    .doesNotContainKeys("points", "risk status");
        });
        assertThat(read.notices())
                .filteredOn(notice -> notice.row() > 0)
                .singleElement()
                .satisfies(notice -> assertThat(notice.row()).isEqualTo(2));
    }

    @ParameterizedTest
    @EnumSource
    void the_same_position_gives_the_same_bytes_and_an_item_the_same_ids_in_every_document(Form form)
            throws IOException {
        var one = PlannedItem.of(item(7, "One"));
        var both = List.of(one, PlannedItem.of(item(8, "Other")));

        assertThat(written(form, both)).isEqualTo(written(form, both));
        var id = new NamedIds("acme-enclave").of("7", "risk");
        assertThat(id).matches("[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
        assertThat(Stream.of(List.of(one), both))
                .allSatisfy(items ->
                        assertThat(new String(written(form, items), UTF_8)).contains(id));
    }

    enum Form {
        JSON,
        XML
    }

    static PlanOfSystem plan(List<PlannedItem> items) {
        return new PlanOfSystem(
                "acme-enclave",
                "Acme & Sons",
                4711,
                OptionalLong.of(4711),
                Instant.parse("2026-11-27T09:31:00.123Z"),
                LocalDate.of(2026, 11, 27),
                "As of position 4711",
                items);
    }

    static byte[] written(Form form, List<PlannedItem> items) throws IOException {
        var out = new ByteArrayOutputStream();
        if (form == Form.JSON) {
            OscalPlan.writeJson(plan(items), out);
        } else {
            OscalPlan.writeXml(plan(items), out);
        }
        return out.toByteArray();
    }

    static FileItem item(int number, String title) {
        var plain = FileItem.of(number, Weakness.titled(title));
        return new FileItem(
                number,
                Optional.of("V-" + number),
                Optional.of("acme-enclave"),
                plain.weakness(),
                plain.risk(),
                plain.plan(),
                plain.status(),
                plain.closure(),
                plain.forerunner(),
                plain.log(),
                plain.others());
    }

    /** With its number, and without what a register does not write: what it continues. */
    static FileItem asTheLedgerHasIt(FileItem item) {
        return new FileItem(
                item.row(),
                item.label().or(() -> Optional.of("ACME-" + item.row())),
                Optional.of("acme-enclave"),
                item.weakness(),
                item.risk(),
                item.plan(),
                item.status(),
                item.closure(),
                Forerunner.NOT_SAID,
                item.log(),
                item.others());
    }

    private static ReadFile read(Form form, byte[] bytes) throws IOException {
        return PoamFiles.read(new ByteArrayInputStream(bytes), "plan." + form, Catalogue.inForce());
    }

    /** As they are counted in a document. */
    private static List<FileItem> numbered(List<FileItem> items) {
        return items.stream()
                .map(item -> new FileItem(
                        items.indexOf(item) + 1,
                        item.label(),
                        item.system(),
                        item.weakness(),
                        item.risk(),
                        item.plan(),
                        item.status(),
                        item.closure(),
                        item.forerunner(),
                        item.log(),
                        item.others()))
                .toList();
    }
}
