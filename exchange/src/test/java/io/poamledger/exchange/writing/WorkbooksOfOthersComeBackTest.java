package io.poamledger.exchange.writing;

import static org.assertj.core.api.Assertions.assertThat;

import io.poamledger.cmmc.catalogue.Catalogue;
import io.poamledger.events.item.RequirementId;
import io.poamledger.events.item.RiskLevel;
import io.poamledger.exchange.ReadFile;
import io.poamledger.exchange.RegisterRow;
import io.poamledger.exchange.Workbooks;
import io.poamledger.exchange.item.FileItem;
import io.poamledger.exchange.item.FileItem.Forerunner;
import io.poamledger.exchange.item.FileItem.LogEntry;
import io.poamledger.exchange.item.FileItem.PriorClosure;
import io.poamledger.exchange.item.FileItem.Risk;
import io.poamledger.exchange.item.FileItem.Status;
import io.poamledger.exchange.item.FileItem.Weakness;
import io.poamledger.exchange.item.FilePlan;
import io.poamledger.exchange.item.FilePlan.Milestone;
import io.poamledger.exchange.item.FilePlan.MilestoneStatus;
import io.poamledger.exchange.layouts.Layout;
import io.poamledger.exchange.reading.PoamFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkbooksOfOthersComeBackTest {

    private static final LocalDate JULY_10 = LocalDate.of(2026, 7, 10);
    private static final LaidOutWorkbook.Cover COVER =
            new LaidOutWorkbook.Cover("Plant", JULY_10, JULY_10, "As of the end of 2026-07-10");

    @ParameterizedTest
    @EnumSource(Layout.class)
    void an_open_item_is_the_same_in_what_the_layout_has_columns_for(Layout layout) throws IOException {
        var item = open("V-1", Map.of("CVE", "CVE-2026-1", "Devices Affected", "srv-1", "Site", "North"));
        var back = only(layout, row(item));
        assertThat(back.label()).isEqualTo(item.label());
        assertThat(back.weakness().title()).isEqualTo(item.weakness().title());
        assertThat(back.weakness().description()).isEqualTo(item.weakness().description());
        assertThat(back.weakness().requirement()).isEqualTo(item.weakness().requirement());
        assertThat(back.weakness().references()).isEqualTo(item.weakness().references());
        assertThat(back.weakness().source()).isEqualTo(item.weakness().source());
        assertThat(back.risk().rating()).isEqualTo(item.risk().rating());
        assertThat(back.plan().remediation()).isEqualTo(item.plan().remediation());
        assertThat(back.plan().primaryParty()).isEqualTo(item.plan().primaryParty());
        assertThat(back.plan().resources()).isEqualTo(item.plan().resources());
        assertThat(back.plan().scheduledCompletion()).isEqualTo(item.plan().scheduledCompletion());
        assertThat(back.plan().milestones())
                .extracting(one -> one.title() + one.dueOn() + one.status() + one.completedOn())
                .isEqualTo(item.plan().milestones().stream()
                        .map(one -> one.title() + one.dueOn() + one.status() + one.completedOn())
                        .toList());
        assertThat(back.others()).containsAllEntriesOf(item.others());
        assertThat(back.log()).extracting(LogEntry::text).containsExactly("2026-07-01 Jane: Begun");
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void what_is_closed_stays_closed_and_what_is_void_opens_nothing(Layout layout) throws IOException {
        var closed = new FileItem(
                2,
                Optional.of("V-2"),
                Optional.empty(),
                Weakness.titled("Old modem"),
                Risk.NOT_ASSESSED,
                FilePlan.NONE,
                Status.COMPLETED,
                Optional.of(new PriorClosure(Optional.of(JULY_10), Optional.empty(), Optional.empty())),
                Forerunner.NOT_SAID,
                List.of(),
                Map.of());
        var gone = new RegisterRow(open("V-3", Map.of()), List.of(), Optional.of("Void"));
        var back = only(layout, row(closed), gone);
        assertThat(back.status()).isEqualTo(Status.COMPLETED);
        assertThat(back.closure().orElseThrow().claimedOn()).hasValue(JULY_10);
    }

    @Test
    void moves_of_milestones_come_back_from_fedramp_with_their_reasons_and_from_emass_in_words() throws IOException {
        var item = open("V-1", Map.of());
        assertThat(only(Layout.FEDRAMP, row(item)).plan().milestones())
                .isEqualTo(item.plan().milestones());
        assertThat(only(Layout.EMASS, row(item)).plan().milestones().get(1).description())
                .hasValue("In both halls\nMoved from 2026-07-10 to 2026-08-01: vendor delay: The part is late");
    }

    @Test
    void a_text_that_begins_like_a_formula_is_text_in_every_layout() throws IOException {
        for (var layout : Layout.values()) {
            var item = FileItem.of(1, Weakness.titled("=HYPERLINK(\"http://example.org\")"));
            var bytes = written(layout, List.of(), row(item));
            assertThat(Workbooks.part(bytes, "xl/worksheets/sheet1.xml")).doesNotContain("<f>");
            assertThat(read(bytes).items().getFirst().weakness().title()).startsWith("=HYPERLINK");
        }
    }

    private static FileItem open(String label, Map<String, String> others) {
        return new FileItem(
                1,
                Optional.of(label),
                Optional.empty(),
                new Weakness(
                        "No MFA for administrators. Tokens are missing",
                        Optional.of("They sign in with a password.\nAlso from home."),
                        Optional.of("Self-assessment"),
                        Optional.empty(),
                        Optional.of(new RequirementId("3.5.3")),
                        List.of("IA-2 (1)")),
                new Risk(Optional.of(RiskLevel.HIGH), Optional.empty(), Optional.empty(), Optional.empty()),
                new FilePlan(
                        Optional.of("Buy tokens"),
                        Optional.of("Jane Roe"),
                        List.of(),
                        Optional.of("USD 4,000"),
                        Optional.of(LocalDate.of(2026, 12, 1)),
                        List.of(
                                new Milestone(
                                        "Order tokens, as of 2026-07-01",
                                        Optional.empty(),
                                        Optional.of(JULY_10),
                                        MilestoneStatus.COMPLETED,
                                        Optional.of(LocalDate.of(2026, 7, 9))),
                                Milestone.planned("Roll out", JULY_10)
                                        .describedBy("In both halls")
                                        .movedTo(LocalDate.of(2026, 8, 1), "vendor delay: The part is late"),
                                new Milestone(
                                        "Train everybody",
                                        Optional.empty(),
                                        Optional.of(JULY_10),
                                        MilestoneStatus.CANCELLED,
                                        Optional.empty()))),
                Status.IN_PROGRESS,
                Optional.empty(),
                Forerunner.NOT_SAID,
                List.of(new LogEntry(Optional.of(LocalDate.of(2026, 7, 1)), "", "Begun", Optional.of("Jane"))),
                others);
    }

    private static RegisterRow row(FileItem item) {
        return new RegisterRow(item, List.of());
    }

    private static byte[] written(Layout layout, List<String> kept, RegisterRow... rows) throws IOException {
        var out = new ByteArrayOutputStream();
        LaidOutWorkbook.write(layout, COVER, kept, () -> List.of(rows).stream(), out);
        return out.toByteArray();
    }

    private static ReadFile read(byte[] workbook) throws IOException {
        var file = PoamFiles.read(new ByteArrayInputStream(workbook), "register.xlsx", Catalogue.inForce());
        assertThat(file.errors()).isEmpty();
        return file;
    }

    private static FileItem only(Layout layout, RegisterRow... rows) throws IOException {
        var kept = List.of(rows).stream()
                .flatMap(row -> row.item().others().keySet().stream())
                .distinct()
                .toList();
        var items = read(written(layout, kept, rows)).items();
        assertThat(items).hasSize(1);
        return items.getFirst();
    }
}
